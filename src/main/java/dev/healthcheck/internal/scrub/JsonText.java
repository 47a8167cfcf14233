package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text (RFC 8259) with the place of each value. A caller can replace a value, and the rest of the text
 * stays the same. One thread uses an object.
 */
public final class JsonText {
    private static final int MAX_DEPTH = 100;

    private static final Pattern LITERAL =
            Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][-+]?\\d{1,9})?|true|false|null");

    /**
     * A value with its place.
     *
     * @param name the name of the value in its object; empty outside an object
     * @param value the String; null for a number, {@code true}, {@code false} and {@code null}, and for an object or an
     *     array
     * @param children the children of an object or an array, else null
     * @param isObject whether the children have names
     */
    public record Node(
            int start,
            int end,
            String name,
            @Nullable String value,
            @Nullable List<Node> children,
            boolean isObject) {

        /** {@return the first child of that name, in lower or upper case, or null} */
        public @Nullable Node child(String wanted) {
            if (children != null && isObject) {
                for (Node child : children) {
                    if (child.name.equalsIgnoreCase(wanted)) {
                        return child;
                    }
                }
            }
            return null;
        }
    }

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** {@return the value of the whole text; null if the text is not JSON or has more than 100 levels} */
    public static @Nullable Node parse(String text) {
        try {
            JsonText json = new JsonText(text);
            Node root = json.value("", 0);
            json.skip();
            return json.at == text.length() ? root : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException noJson) {
            return null;
        }
    }

    private Node value(String name, int depth) {
        skip();
        int start = at;
        if (depth > MAX_DEPTH) {
            return fail();
        }
        return switch (text.charAt(at)) {
            case '"' -> leaf(start, name, string());
            case '{' -> node(start, name, object(depth), true);
            case '[' -> node(start, name, array(depth), false);
            default -> leaf(start, name, literal());
        };
    }

    private Node leaf(int start, String name, @Nullable String value) {
        return new Node(start, at, name, value, null, false);
    }

    private Node node(int start, String name, List<Node> children, boolean isObject) {
        return new Node(start, at, name, null, children, isObject);
    }

    private List<Node> object(int depth) {
        List<Node> members = new ArrayList<>();
        at++;
        while (hasNext('}', !members.isEmpty())) {
            String name = text.charAt(at) == '"' ? string() : fail();
            skip();
            expect(':');
            members.add(value(name, depth + 1));
        }
        return members;
    }

    private List<Node> array(int depth) {
        List<Node> elements = new ArrayList<>();
        at++;
        while (hasNext(']', !elements.isEmpty())) {
            elements.add(value("", depth + 1));
        }
        return elements;
    }

    private boolean hasNext(char end, boolean comma) {
        skip();
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        if (comma) {
            expect(',');
            skip();
        }
        return true;
    }

    private @Nullable String literal() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String literal = text.substring(start, at);
        return LITERAL.matcher(literal).matches() ? null : fail();
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        switch (c) {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u':
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            case '"', '\\', '/':
                return c;
            default:
                return fail();
        }
    }

    /** {@return the text as a JSON string, in quotes} */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default ->
                    json.append(
                            c < ' ' || Character.isSurrogate(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return json.append('"').toString();
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (text.charAt(at) != c) {
            fail();
        }
        at++;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // The method always throws.
    private static <T> T fail() {
        throw new IllegalArgumentException("no JSON");
    }
}
