package dev.healthcheck.internal.run;

/** Replaces the line breaks and control characters of a text by spaces, so that it cannot imitate a line of the log. */
final class OneLine {
    private OneLine() {}

    /** @param most the greatest number of characters of the line */
    static String of(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
