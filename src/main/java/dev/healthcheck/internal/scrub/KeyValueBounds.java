package dev.healthcheck.internal.scrub;

import java.util.regex.Pattern;

/**
 * Finds the start and the end of the name before a separator, and of the value after it.
 *
 * @param text the whole text
 */
record KeyValueBounds(String text) {
    static final int MAX_NAME = 100;
    private static final int MAX_SPACES = 40;
    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?[0-9]?[ \\t]{0,9}+\\n");

    int endOfName(int separator) {
        int end = separator;
        while (end > 0 && end > separator - MAX_SPACES && text.charAt(end - 1) == ' ') {
            end--;
        }
        int spaces = end;
        while (end > 0 && end > spaces - 2 && "\"'`\\]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    int startOfName(int end) {
        int start = end;
        while (start > 0 && end - start < MAX_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && text.charAt(start) == '-') {
            start++;
        }
        return start;
    }

    /** {@return the start of the name with the word before it: {@code API key: x} has a name of two words} */
    int withWordBefore(int start) {
        int before = start - 1;
        boolean hasWord = start > 1 && text.charAt(before) == ' ' && Character.isLetter(text.charAt(before - 1));
        if (!hasWord) {
            return start;
        }
        while (before > 0 && start - before < MAX_SPACES && Character.isLetter(text.charAt(before - 1))) {
            before--;
        }
        return before;
    }

    int startOfValue(int separator) {
        int i = separator + 1;
        while (i < text.length() && i < separator + 3 && (text.charAt(i) == '=' || text.charAt(i) == '>')) {
            i++;
        }
        int spaces = i;
        // "password= -Dn=1" has an empty value; "password = x" has the value x.
        boolean spaced = text.charAt(separator) != '=' || (separator > 0 && text.charAt(separator - 1) <= ' ');
        while (spaced
                && i < text.length()
                && i < spaces + MAX_SPACES
                && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    boolean isYamlBlock(int value) {
        return BLOCK.matcher(text).region(value, text.length()).lookingAt();
    }

    int endOfBlock(int start) {
        int depth = 0;
        int i = start;
        do {
            char c = text.charAt(i);
            depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
            i++;
        } while (depth > 0 && i < text.length());
        return i;
    }

    /** {@return the end of the name that starts here; a name has at most 100 characters} */
    static int afterName(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MAX_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || c == '-'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
