package dev.healthcheck.internal.page;

import org.jspecify.annotations.Nullable;

/** Writes HTML. Every text that is not part of the page itself goes through {@link #text} or {@link #attribute}. */
final class Html {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(4096);

    /** Writes a part of the page itself. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html raw(long number) {
        out.append(number);
        return this;
    }

    /** Writes a text of any origin. */
    Html text(@Nullable String text) {
        return text(text, Integer.MAX_VALUE);
    }

    /**
     * Writes the beginning of a text of any origin.
     *
     * @param most the greatest number of characters; a mark follows a longer text
     */
    Html text(@Nullable String text, int most) {
        String known = text == null ? "null" : text;
        int end = Math.min(known.length(), most);
        int i = 0;
        while (i < end) {
            int c = known.codePointAt(i);
            add(c);
            i += Character.charCount(c);
        }
        if (known.length() > most) {
            out.append("… (cut)");
        }
        return this;
    }

    /** Writes an attribute with a value of any origin. */
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
        return this;
    }

    private void add(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\n', '\t' -> out.append((char) c);
            default -> {
                if (isDirection(c)) {
                    // An override of the direction would show the text behind it in another order than it has.
                    out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
                } else {
                    out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
                }
            }
        }
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
    }

    /** {@return whether HTML allows the character: no control, no half of a character, and no non-character} */
    private static boolean isAllowed(int c) {
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !Character.isISOControl(c) && !isHalf && !isNoCharacter;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
