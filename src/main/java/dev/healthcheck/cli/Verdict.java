package dev.healthcheck.cli;

/**
 * The outcome of a probe.
 *
 * @param code the exit code
 * @param text the reason, on one line
 */
record Verdict(int code, String text) {
    static final int OK = 0;
    static final int WARNING = 1;
    static final int CRITICAL = 2;
    static final int UNKNOWN = 3;

    static Verdict ok(String text) {
        return new Verdict(OK, text);
    }

    static Verdict warning(String text) {
        return new Verdict(WARNING, text);
    }

    static Verdict critical(String text) {
        return new Verdict(CRITICAL, text);
    }

    static Verdict unknown(String text) {
        return new Verdict(UNKNOWN, text);
    }

    /** {@return the line of a monitoring plugin} */
    String line(String numbers) {
        return word() + " - " + text + " | " + numbers;
    }

    private String word() {
        switch (code) {
            case OK:
                return "OK";
            case WARNING:
                return "WARNING";
            case CRITICAL:
                return "CRITICAL";
            default:
                return "UNKNOWN";
        }
    }
}
