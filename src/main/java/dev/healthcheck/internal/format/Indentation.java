package dev.healthcheck.internal.format;

import java.nio.charset.StandardCharsets;

/** Indents a JSON text for people to read. */
final class Indentation {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Indentation() {}

    /** {@return the body with one line for each value} */
    static Body of(Body plain) {
        String text = new String(plain.bytes(), StandardCharsets.UTF_8);
        return Body.of(plain.mediaType(), new Indentation().indent(text));
    }

    private String indent(String json) {
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                out.append(c);
                if (c == '\\') {
                    i++;
                    out.append(json.charAt(i));
                }
                quoted = c != '"';
            } else {
                quoted = c == '"';
                add(c, i + 1 < json.length() ? json.charAt(i + 1) : ' ');
            }
        }
        return out.append('\n').toString();
    }

    private void add(char c, char next) {
        switch (c) {
            case '{', '[' -> {
                out.append(c);
                depth++;
                if (next != '}' && next != ']') {
                    line();
                }
            }
            case '}', ']' -> {
                depth--;
                char last = out.charAt(out.length() - 1);
                if (last != '{' && last != '[') {
                    line();
                }
                out.append(c);
            }
            case ',' -> {
                out.append(c);
                line();
            }
            case ':' -> out.append(": ");
            default -> out.append(c);
        }
    }

    private void line() {
        out.append('\n').append("  ".repeat(depth));
    }
}
