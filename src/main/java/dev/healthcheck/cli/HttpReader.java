package dev.healthcheck.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the answer, and refuses one that is longer than any health report. */
final class HttpReader {
    private static final int LONGEST_BODY = 1_000_000;
    private static final int LONGEST_HEAD = 65_536;

    private final InputStream in;
    private int head;
    private int code;
    private long length;
    private boolean chunked;
    private String type = "";
    private String location = "";

    HttpReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    HttpAnswer answer() throws IOException {
        do {
            code = code(line());
            headers();
        } while (code < 200 && code != 101);
        String body = "";
        try {
            body = body();
        } catch (IOException e) {
            if (code < 500) {
                throw e;
            }
        }
        return new HttpAnswer(code, type, location, body);
    }

    private static int code(String line) throws IOException {
        if (line.length() >= 12 && line.startsWith("HTTP/1.") && line.charAt(8) == ' ') {
            int code = digits(line.substring(9, 12), 10);
            if (code >= 100 && (line.length() == 12 || line.charAt(12) == ' ')) {
                return code;
            }
        }
        throw new IOException("the server does not answer in HTTP/1");
    }

    private void headers() throws IOException {
        length = -1;
        chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                header(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
    }

    private void header(String name, String value) throws IOException {
        if (name.equalsIgnoreCase("Content-Length")) {
            length = digits(value, 10);
        } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
            chunked = value.equalsIgnoreCase("chunked");
        } else if (name.equalsIgnoreCase("Content-Type")) {
            type = value;
        } else if (name.equalsIgnoreCase("Location")) {
            location = value;
        }
    }

    private String body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (code == 101 || code == 204 || code == 304) {
            return "";
        }
        if (chunked) {
            chunks(body);
        } else if (length >= 0) {
            copy(length, body);
        } else {
            rest(body);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private void rest(ByteArrayOutputStream body) throws IOException {
        body.write(in.readNBytes(LONGEST_BODY));
        if (in.read() >= 0) {
            throw tooLong();
        }
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            copy(size, body);
            if (!line().isEmpty()) {
                throw new IOException("the answer has broken chunks");
            }
        }
    }

    private int chunk() throws IOException {
        // The lines between many small chunks are no head.
        head = 0;
        String line = line();
        int end = line.indexOf(';');
        return digits((end < 0 ? line : line.substring(0, end)).strip(), 16);
    }

    private void copy(long size, ByteArrayOutputStream body) throws IOException {
        if (body.size() + size > LONGEST_BODY) {
            throw tooLong();
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new IOException("the answer breaks off");
        }
        body.write(bytes);
    }

    private static IOException tooLong() {
        return new IOException("the answer has more than " + LONGEST_BODY + " bytes");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException(
                        line.length() == 0 ? "the server closes the connection" : "the answer breaks off");
            }
            if (++head > LONGEST_HEAD) {
                throw new IOException("the head of the answer is too long");
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    /** A number without a sign. One with more digits than any body is too long as well. */
    private static int digits(String text, int radix) throws IOException {
        boolean good = !text.isEmpty() && Character.digit(text.charAt(0), radix) >= 0;
        try {
            if (good) {
                return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text, radix);
            }
        } catch (NumberFormatException e) {
            // Radix 16 with more than 31 bits, or no number: the same to the caller.
        }
        throw new IOException("the answer has a broken length or code");
    }
}
