package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Connection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The begin of the body of an answer.
 *
 * @param isCut whether the body may have more bytes
 * @param head the head of the answer
 */
record Body(byte[] bytes, boolean isCut, Head head) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]{1,40})");

    /** The longest line with the size of a chunk. A longer one hides data in the extensions of the chunk. */
    private static final int LONGEST_CHUNK_LINE = 256;

    /** {@return at most so many bytes of the body} The rest is not read. */
    static Body read(Connection connection, Head head, String method, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean isCut = false;
        if (!head.isBare(method)) {
            String length = head.header("content-length");
            if (head.header("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
                isCut = readChunks(connection, body, most);
            } else if (!length.isEmpty()) {
                isCut = readPart(connection, body, number(connection, length, 10), most);
            } else {
                isCut = readToEnd(connection, body, most);
            }
        }
        return new Body(body.toByteArray(), isCut, head);
    }

    private static boolean readChunks(Connection connection, ByteArrayOutputStream body, int most) throws IOException {
        while (true) {
            String line = connection.readLine();
            if (line.length() > LONGEST_CHUNK_LINE) {
                throw connection.unexpected(line);
            }
            int extension = line.indexOf(';');
            long size = number(connection, extension < 0 ? line : line.substring(0, extension), 16);
            if (size == 0) {
                return false;
            }
            if (readPart(connection, body, size, most)) {
                return true;
            }
            String end = connection.readLine();
            if (!end.isEmpty()) {
                throw connection.unexpected(end);
            }
        }
    }

    /** {@return whether a part is left over} */
    private static boolean readPart(Connection connection, ByteArrayOutputStream body, long size, int most)
            throws IOException {
        int part = (int) Math.min(size, most - body.size());
        body.writeBytes(connection.read(part));
        return part < size;
    }

    private static boolean readToEnd(Connection connection, ByteArrayOutputStream body, int most) throws IOException {
        while (body.size() < most) {
            int next = connection.readOrEnd();
            if (next < 0) {
                return false;
            }
            body.write(next);
        }
        return true;
    }

    private static long number(Connection connection, String text, int radix) throws IOException {
        String digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > 15
                || digits.chars().anyMatch(c -> c > 'f' || Character.digit(c, radix) < 0)) {
            throw connection.unexpected(text);
        }
        return Long.parseLong(digits, radix);
    }

    /** {@return the text of the body} */
    String text() {
        String text = new String(bytes, charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(head.header("content-type"));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** {@return why the text means nothing; empty if it is plain text} */
    String encoding() {
        String encoding = head.header("content-encoding").toLowerCase(Locale.ROOT);
        return encoding.equals("identity") ? "" : encoding;
    }
}
