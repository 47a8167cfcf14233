package dev.healthcheck.internal.scrub;

import dev.healthcheck.spi.SecretScrubber;

/**
 * Masks the values of secret options in a text that is, or holds, a command line; one pass, used by
 * one thread. In doubt, as with a quote that never closes, it masks more.
 */
final class CommandLine {
    private final String text;
    private final boolean quoted;
    private final StringBuilder scrubbed = new StringBuilder();
    private int copied;

    private CommandLine(String text, boolean quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /** {@return the text with the values of its secret options masked, all else as it was} */
    static String scrub(String text) {
        return new CommandLine(text, true).scrub();
    }

    /**
     * {@return the same for a command line that has lost its quotes, as {@code sun.java.command} has:
     * a secret may have spaces, so it lasts until the next option}
     */
    static String scrubUnquoted(String text) {
        return new CommandLine(text, false).scrub();
    }

    /** {@return the same for one argument, whose value is all that follows the equals sign} */
    static String scrubArgument(String argument) {
        Option option = Option.at(argument, 0);
        int value = option.end() + 1;
        return option.hasSecretValue() && value < argument.length()
                ? argument.substring(0, value) + SecretScrubber.MASK
                : scrubUnquoted(argument);
    }

    static boolean isBreak(char c) {
        return isQuote(c) || Character.isWhitespace(c);
    }

    private String scrub() {
        int i = 0;
        while (i < text.length()) {
            i = separates(text.charAt(i)) ? i + 1 : afterOption(Option.at(text, i));
        }
        return scrubbed.append(text, copied, text.length()).toString();
    }

    /** The value of one option may be the next: {@code -Dargs=--password=x}. */
    private static boolean separates(char c) {
        return c == '=' || isBreak(c);
    }

    private int afterOption(Option option) {
        if (option.hasSecretValue()) {
            return mask(option.end() + 1, endOfValue(option));
        }
        if (option.announcesSecret()) {
            int value = startOfNext(option.end());
            return isOption(value) ? value : mask(value, endOfWords(value));
        }
        return option.end();
    }

    private int mask(int start, int end) {
        if (end > start) {
            scrubbed.append(text, copied, start).append(SecretScrubber.MASK);
            copied = end;
        }
        return end;
    }

    /** Either the whole option is in quotes, or its value may be. */
    private int endOfValue(Option option) {
        int before = option.start() - 1;
        return before >= 0 && isQuote(text.charAt(before))
                ? closing(text.charAt(before), option.end() + 1)
                : endOfWords(option.end() + 1);
    }

    private int startOfNext(int end) {
        return afterSpace(end < text.length() && isQuote(text.charAt(end)) ? end + 1 : end);
    }

    private int afterSpace(int start) {
        int i = start;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isOption(int start) {
        return start < text.length() && text.charAt(start) == '-';
    }

    private int endOfWords(int start) {
        int end = endOfWord(start);
        while (!quoted && afterSpace(end) < text.length() && !isOption(afterSpace(end))) {
            end = endOfWord(afterSpace(end));
        }
        return end;
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i = isQuote(text.charAt(i)) ? closing(text.charAt(i), i + 1) + 1 : next(i);
        }
        return Math.min(i, text.length());
    }

    private int closing(char quote, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != quote) {
            i = next(i);
        }
        return Math.min(i, text.length());
    }

    /** A backslash takes the next character with it. */
    private int next(int i) {
        return text.charAt(i) == '\\' ? i + 2 : i + 1;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
