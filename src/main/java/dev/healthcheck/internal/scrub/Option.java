package dev.healthcheck.internal.scrub;

/**
 * One option of a command line, {@code -Dname=value}, {@code --name} or {@code name=value}: where it
 * starts in its text and where its name ends.
 */
record Option(String text, int start, int end) {

    /** Reads the option, or whatever else it may be, that starts here. */
    static Option at(String text, int start) {
        int end = start;
        while (end < text.length() && !endsName(text.charAt(end))) {
            end++;
        }
        return new Option(text, start, end);
    }

    /** {@return whether this is, as a whole, an option whose value is the next argument, a secret} */
    static boolean isSecretName(String argument) {
        Option option = at(argument, 0);
        return option.end == argument.length() && option.announcesSecret();
    }

    /** {@return whether a value follows in the same word} */
    private boolean hasValue() {
        return end < text.length() && text.charAt(end) == '=';
    }

    /** {@return whether what follows the equals sign is a secret} */
    boolean hasSecretValue() {
        return hasValue() && (dashes() == 0 ? isSecretVariable() : isSecretProperty());
    }

    /** {@return whether the next word, if it is no option itself, is a secret} */
    boolean announcesSecret() {
        return dashes() > 0 && !hasValue() && !isDefinition() && SecretNames.isSecret(name());
    }

    private boolean isSecretVariable() {
        String name = name();
        return name.chars().allMatch(Option::isOfVariable) && SecretNames.isSecret(name);
    }

    /** One letter may be stuck to the name, as in {@code -Dkey=} and {@code -Pkey=}. */
    private boolean isSecretProperty() {
        String name = name();
        return SecretNames.isSecret(name)
                || dashes() == 1 && !name.isEmpty() && SecretNames.isSecret(name.substring(1));
    }

    /** Java takes {@code -Dtoken} as a property without value; the next word is not its own. */
    private boolean isDefinition() {
        return dashes() == 1 && name().startsWith("D");
    }

    private String name() {
        return text.substring(start + dashes(), end);
    }

    private int dashes() {
        int i = start;
        while (i < end && text.charAt(i) == '-') {
            i++;
        }
        return i - start;
    }

    private static boolean endsName(char c) {
        return c == '=' || CommandLine.isBreak(c);
    }

    /** Without dashes it must look like a variable: URLs and their parameters are no options. */
    private static boolean isOfVariable(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }
}
