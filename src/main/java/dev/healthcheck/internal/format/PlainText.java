package dev.healthcheck.internal.format;

/** Makes one line of any text, for formats in which a line break or a control character has a meaning. */
final class PlainText {
    private static final String CUT = "…";

    private PlainText() {}

    /**
     * {@return the text in one well-formed line}
     *
     * @param most the greatest number of characters; a mark follows a longer text
     */
    static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(most).map(PlainText::harmless).forEach(line::appendCodePoint);
        boolean isCut = text.length() > most && text.codePointCount(0, text.length()) > most;
        return isCut ? line.append(CUT).toString() : line.toString();
    }

    private static int harmless(int c) {
        if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        return whole(c);
    }

    /** {@return the text with U+FFFD for half a character, because UTF-8 cannot encode half a character} */
    static String wellFormed(String text) {
        StringBuilder formed = new StringBuilder(text.length());
        text.codePoints().map(PlainText::whole).forEach(formed::appendCodePoint);
        return formed.toString();
    }

    private static int whole(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
    }
}
