package dev.healthcheck.internal.run;

/** Makes one line of a text, so that no text can pass for a line of its own in a log. */
final class OneLine {
    private OneLine() {}

    /** @param most how many characters to keep */
    static String of(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
