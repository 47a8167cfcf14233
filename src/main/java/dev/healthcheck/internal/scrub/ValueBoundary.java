package dev.healthcheck.internal.scrub;

/**
 * Finds the end of the value of a pair. A connection string goes on after a semicolon, a query after an ampersand, and
 * properties on the next line. If the end is not clear, the class takes more text as the value.
 */
final class ValueBoundary {
    private static final int MAX_LOOK_BACK = 1000;
    private static final int MAX_NAME = 100;
    private static final int MAX_SPACED = 20;
    private static final int MAX_TOKEN = 500;

    private enum Inside {
        QUERY,
        CONNECTION_STRING,
        MAP,
        QUOTED_OPTION,
        OPTION,
        LINE,
        PROSE
    }

    private final String text;
    private final int nameStart;
    private final boolean quotedName;
    private final boolean unquoted;

    ValueBoundary(String text, int nameStart, int nameEnd, boolean unquoted) {
        this.unquoted = unquoted;
        this.text = text;
        this.nameStart = nameStart;
        this.quotedName = nameEnd < text.length() && isQuote(text.charAt(nameEnd));
    }

    /** {@return the start of the value, after its quote} */
    int start(int value) {
        return isEscapedQuote(value) ? value + 2 : isQuote(text.charAt(value)) ? value + 1 : value;
    }

    /** @param most the latest end of the value */
    int of(int value, int most) {
        int last = Math.min(most, text.length());
        if (isEscapedQuote(value)) {
            int end = text.indexOf(text.substring(value, value + 2), value + 2);
            return end < 0 ? last : Math.min(end, last);
        }
        char first = text.charAt(value);
        if (isQuote(first) && closing(text, first, value + 1, last) < last) {
            return afterDoubled(first, closing(text, first, value + 1, last), last);
        }
        int dashes = nameStart;
        while (dashes > 0 && text.charAt(dashes - 1) == '-') {
            dashes--;
        }
        char before = dashes == 0 ? '\n' : text.charAt(dashes - 1);
        int limit = isQuote(before) && !quotedName ? closing(text, before, value, last) : endOfLine(value, last);
        return unquoted(value, limit, inside(dashes, before));
    }

    /** {@return the end of a value with doubled quotes: {@code 'it''s'} is one value} */
    private int afterDoubled(char quote, int end, int last) {
        int at = end;
        while (at + 1 < last && text.charAt(at + 1) == quote) {
            at = closing(text, quote, at + 2, last);
        }
        return Math.min(at, last);
    }

    private Inside inside(int dashes, char before) {
        int i = dashes;
        while (i > 0 && i > dashes - 50 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        char mark = i == 0 ? '\n' : text.charAt(i - 1);
        if (before == '?' || before == '&') {
            return Inside.QUERY;
        }
        if (mark == ';') {
            return Inside.CONNECTION_STRING;
        }
        if (mark == ',' || mark == '{' || mark == '(' || mark == '[') {
            return Inside.MAP;
        }
        boolean lineStart = mark == '\n' || mark == '\r' || mark == '#';
        if (isQuote(before) && !quotedName && dashes < nameStart) {
            return Inside.QUOTED_OPTION;
        }
        if (unquoted) {
            return Inside.LINE;
        }
        if (dashes < nameStart) {
            return lineStart && text.charAt(nameStart - 1) == ' ' ? Inside.LINE : Inside.OPTION;
        }
        return lineStart || isQuote(before) ? Inside.LINE : Inside.PROSE;
    }

    /** {@return whether the text is a long random word, which is a whole value: prose or a command follows it} */
    private boolean isToken(int start, int end) {
        return end - start < MAX_TOKEN && Randomness.isRandom(text.substring(start, end));
    }

    /** {@return whether options follow in this line, so that the value ends: {@code PASSWORD=x java -jar a.jar}} */
    private boolean isCommand(int end) {
        int dash = text.indexOf(" -", end);
        return dash >= 0
                && dash < end + MAX_LOOK_BACK
                && isOption(dash + 1)
                && text.substring(end, dash).indexOf('\n') < 0;
    }

    private int unquoted(int value, int limit, Inside inside) {
        if (inside == Inside.QUOTED_OPTION) {
            return limit;
        }
        int open = 0;
        int i = value;
        while (i < limit) {
            char c = text.charAt(i);
            if (inside == Inside.OPTION && (isQuote(c) || c == '\\')) {
                i = isQuote(c) ? closing(text, c, i + 1, limit) + 1 : i + 2;
                continue;
            }
            if (ends(c, value, i, inside) || (isClosing(c) && open == 0 && isOpenBefore(c))) {
                return i;
            }
            open += "([{".indexOf(c) >= 0 ? 1 : isClosing(c) && open > 0 ? -1 : 0;
            i++;
        }
        return Math.min(i, limit);
    }

    private boolean ends(char c, int value, int i, Inside inside) {
        switch (c) {
            case ' ', '\t':
                return inside == Inside.QUERY
                        || (inside == Inside.LINE && !unquoted && (isToken(value, i) || isCommand(i)))
                        || inside == Inside.OPTION
                        || inside == Inside.PROSE
                        || isOption(i + 1)
                        || isPair(afterSpace(i));
            case '&':
                return inside == Inside.QUERY || isPair(i + 1);
            case '?':
                return inside == Inside.CONNECTION_STRING && isPair(i + 1);
            case ':':
                return isPair(i + 1) && !text.startsWith("//", i + 1) && inside != Inside.QUERY;
            case '#':
                return inside == Inside.QUERY;
            case ';':
                return inside == Inside.CONNECTION_STRING || isPair(afterSpace(i + 1)) || isLast(i);
            case ',':
                return inside != Inside.OPTION && isPair(afterSpace(i + 1))
                        || (inside == Inside.PROSE || inside == Inside.MAP) && isFollowedBySpace(i);
            case '"', '\'', '`':
                return inside != Inside.LINE && isFollowedByNoWord(i);
            case '<':
                return text.startsWith("</", i);
            default:
                return false;
        }
    }

    private boolean isOption(int i) {
        return i + 1 < text.length()
                && text.charAt(i) == '-'
                && Character.isLetter(
                        text.charAt(i + 1) == '-' && i + 2 < text.length() ? text.charAt(i + 2) : text.charAt(i + 1));
    }

    /** {@return whether a name with an equals sign or a colon starts here} */
    private boolean isPair(int start) {
        int end = afterName(start);
        return end > start
                && end < text.length()
                && Character.isLetter(text.charAt(start))
                && (text.charAt(end) == '=' || (text.charAt(end) == ':' && isSpaceAt(end + 1)));
    }

    /** {@return the end of the name} A name in a connection string may have single spaces: {@code User Id}. */
    private int afterName(int start) {
        boolean spaced = start > 0 && text.charAt(start - 1) == ';';
        int end = KeyValueBounds.afterName(text, start);
        while (spaced && end > start && end < start + MAX_SPACED && isSpaceAt(end) && text.charAt(end - 1) != ' ') {
            end = Math.min(KeyValueBounds.afterName(text, end + 1), start + MAX_NAME);
        }
        return end;
    }

    private boolean isSpaceAt(int i) {
        return i < text.length() && text.charAt(i) == ' ';
    }

    private int afterSpace(int start) {
        int i = start;
        while (i < text.length() && i < start + 10 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private boolean isLast(int i) {
        return i + 1 == text.length() || text.charAt(i + 1) <= ' ';
    }

    private boolean isFollowedBySpace(int i) {
        return i + 1 < text.length() && text.charAt(i + 1) <= ' ';
    }

    private boolean isFollowedByNoWord(int i) {
        return i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    private boolean isOpenBefore(char closing) {
        char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
        int found = text.lastIndexOf(opening, nameStart - 1);
        return found >= 0 && found > nameStart - MAX_LOOK_BACK;
    }

    private int endOfLine(int start, int last) {
        int i = start;
        while (i < last && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private boolean isEscapedQuote(int i) {
        return i + 1 < text.length() && text.charAt(i) == '\\' && isQuote(text.charAt(i + 1));
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** {@return the index of the closing quote, or {@code last}} A backslash escapes the next character. */
    static int closing(String text, char quote, int start, int last) {
        int i = start;
        while (i < last && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, last);
    }
}
