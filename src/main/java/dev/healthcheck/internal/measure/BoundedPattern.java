package dev.healthcheck.internal.measure;

import dev.healthcheck.spi.CheckOption;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A regular expression whose search ends after a bounded number of steps. Some expressions, such as {@code (a+)+b}, need
 * more steps than a machine can do, and the JDK does not stop them.
 */
public record BoundedPattern(Pattern pattern) {
    private static final int MOST_STEPS = 10_000_000;

    /** {@return an option without a default} */
    public static CheckOption<BoundedPattern> option(String name, String meaning) {
        return CheckOption.of(
                name, "", "a regular expression", text -> new BoundedPattern(Pattern.compile(text)), meaning);
    }

    /**
     * {@return whether a part of the text matches}
     *
     * @throws IOException if the search needs too many steps
     */
    public boolean isFoundIn(String text) throws IOException {
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (TooManySteps | StackOverflowError e) {
            throw new IOException(
                    "the search for the pattern '%s' needs too many steps; write the pattern without nested repetitions"
                            .formatted(pattern),
                    e);
        }
    }

    @Override
    public String toString() {
        return pattern.toString();
    }

    /** A text that counts how often a search reads a character. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private int left = MOST_STEPS;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Ends a search. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
