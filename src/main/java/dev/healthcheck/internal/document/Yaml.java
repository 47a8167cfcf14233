package dev.healthcheck.internal.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes trees of maps, lists, texts, numbers and booleans as YAML.
 *
 * <p>A text is plain only if no reader takes it for another value. All others have quotes, so that each text of a check
 * stays what it is. YAML 1.1 and 1.2 read the documents alike.
 */
final class Yaml {
    private static final int WIDTH = 110;
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    /** {@return the document, with the comment at its top} */
    static String write(String comment, Map<String, ?> document) {
        Yaml yaml = new Yaml();
        yaml.comment(comment, "");
        yaml.map(document, "", "");
        return yaml.out.toString();
    }

    /** @param first the indentation of the first entry, which stands on the line of a dash in a list */
    private void map(Map<?, ?> map, String first, String indent) {
        String start = first;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof Commented commented) {
                comment(commented.comment(), indent);
                value = commented.value();
            }
            out.append(start).append(scalar(entry.getKey())).append(':');
            value(value, indent + "  ");
            start = indent;
        }
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            map(map, indent, indent);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(item -> item(item, indent));
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, String indent) {
        Object value = item;
        if (item instanceof Commented commented) {
            comment(commented.comment(), indent);
            value = commented.value();
        }
        out.append(indent).append('-');
        // A comment of the first entry would stand behind the dash. A line of its own gives it a place.
        if (value instanceof Map<?, ?> map
                && !map.isEmpty()
                && !(map.values().iterator().next() instanceof Commented)) {
            out.append(' ');
            map(map, "", indent + "  ");
        } else {
            value(value, indent + "  ");
        }
    }

    private void comment(String comment, String indent) {
        for (String line : comment.split("\n", -1)) {
            StringBuilder shown = new StringBuilder(indent).append('#');
            for (String word : printable(line).split(" ", -1)) {
                if (shown.length() + word.length() >= WIDTH && shown.length() > indent.length() + 1) {
                    out.append(shown).append('\n');
                    shown = new StringBuilder(indent).append('#');
                }
                shown.append(word.isEmpty() ? "" : " ").append(word);
            }
            out.append(shown).append('\n');
        }
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(c -> isPrintable(c) ? c : ' ').forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = value.toString();
        if (isPlain(text)) {
            return text;
        }
        boolean single = text.codePoints().allMatch(Yaml::isPrintable) && (text.contains("\"") || text.contains("\\"));
        return single ? "'" + text.replace("'", "''") + "'" : quoted(text);
    }

    /** Letters at the front, so that no number, date or sign of YAML is plain. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > WIDTH || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'))) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        if (c == '\n') {
            return "\\n";
        }
        if (isPrintable(c)) {
            return Character.toString(c);
        }
        if (c > 0xffff) {
            return "\\U" + hex(c, 8);
        }
        // Half a character has no place in UTF-8.
        return "\\u" + hex(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c, 4);
    }

    private static String hex(int c, int digits) {
        String hex = Integer.toHexString(c);
        return "0".repeat(digits - hex.length()) + hex;
    }

    /** Without the characters that change the direction or the look of a line: YAML allows them. */
    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
        return !hidden && c != 0xfeff && c <= 0xffff;
    }
}
