package dev.healthcheck.internal.environment;

/**
 * What the file name of a jar tells, as in {@code name-1.2.3.jar}.
 *
 * @param name of the library
 * @param version or {@code unknown}
 */
record FileName(String name, String version) {
    private static final String JAR = ".jar";

    static FileName of(String file) {
        String base = file.endsWith(JAR) ? file.substring(0, file.length() - JAR.length()) : file;
        int dash = dashBeforeDigit(base);
        return dash > 0
                ? new FileName(base.substring(0, dash), base.substring(dash + 1))
                : new FileName(base, "unknown");
    }

    private static int dashBeforeDigit(String base) {
        int dash = base.indexOf('-');
        while (dash >= 0 && !(dash + 1 < base.length() && Character.isDigit(base.charAt(dash + 1)))) {
            dash = base.indexOf('-', dash + 1);
        }
        return dash;
    }
}
