package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer.
 *
 * @param reason the words after the code; empty for none
 * @param headers the values by name in lower case; of two with one name, the first
 */
record Head(int code, String reason, Map<String, String> headers) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: (.*))?");
    private static final int MOST_CHARACTERS = 65_536;
    private static final int MOST_INTERIM = 10;

    /** {@return the head of the answer} Skips interim answers, such as 103. */
    static Head read(Connection connection) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            Head head = readOne(connection);
            if (head.code >= 200 || head.code == 101) {
                return head;
            }
        }
        throw connection.unexpected("more than " + MOST_INTERIM + " interim answers");
    }

    private static Head readOne(Connection connection) throws IOException {
        String line = connection.readLine();
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            throw connection.unexpected(line);
        }
        String reason = status.group(2);
        return new Head(
                Integer.parseInt(status.group(1)), reason == null ? "" : reason.strip(), readHeaders(connection));
    }

    private static Map<String, String> readHeaders(Connection connection) throws IOException {
        Map<String, String> headers = new HashMap<>();
        int characters = 0;
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            // A line counts more than its characters, so that empty headers have an end too.
            characters += line.length() + 32;
            if (characters > MOST_CHARACTERS) {
                throw connection.unexpected("a head of more than " + MOST_CHARACTERS + " bytes");
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** {@return the value of the header; empty without one} */
    String header(String lowerName) {
        return headers.getOrDefault(lowerName, "");
    }

    boolean isRedirect() {
        return (code == 301 || code == 302 || code == 303 || code == 307 || code == 308)
                && !header("location").isEmpty();
    }

    /** {@return whether an answer with this head has no body, whatever its headers say} */
    boolean isBare(String method) {
        return method.equals("HEAD") || code < 200 || code == 204 || code == 304;
    }
}
