package dev.healthcheck.cli;

/** Makes one printable line of a text from elsewhere. */
final class Line {
    /** The greatest number of characters of a line. Older NRPE plugins cut an output at 1,024 bytes. */
    static final int LONGEST = 800;

    private Line() {}

    /**
     * {@return the text without control characters, on one line}
     *
     * <p>A space replaces each of them, and each character that changes the direction of a text. The bar becomes a
     * slash: a monitoring system reads the rest of the line as numbers.
     *
     * @param most the greatest number of characters; an ellipsis replaces the rest
     */
    static String of(String text, int most) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (line.length() >= most) {
                return line.append("...").toString();
            }
            line.appendCodePoint(c == '|' ? '/' : isPrintable(c) ? c : ' ');
        }
        return line.toString();
    }

    private static boolean isPrintable(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return true;
        }
    }

    /** {@return the seconds with three decimals} */
    static String seconds(long millis) {
        String rest = Long.toString(1000 + millis % 1000);
        return millis / 1000 + "." + rest.substring(1);
    }
}
