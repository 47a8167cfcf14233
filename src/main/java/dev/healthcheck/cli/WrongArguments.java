package dev.healthcheck.cli;

/** The arguments of a command are wrong. The message is for the standard error, and has no secret. */
final class WrongArguments extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    WrongArguments(String text) {
        super(text);
        this.text = text;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
