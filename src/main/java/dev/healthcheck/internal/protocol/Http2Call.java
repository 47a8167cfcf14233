package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One request of HTTP/2 on a connection of its own, with prior knowledge, and its answer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9113">RFC 9113</a>
 */
final class Http2Call {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_FRAME = 16_384;
    private static final int LONGEST_ANSWER = 65_535;
    private static final int MOST_FRAMES = 1_000;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PUSH_PROMISE = 5;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;

    private static final int ACK = 0x1;
    private static final int END_STREAM = 0x1;
    private static final int END_HEADERS = 0x4;
    private static final int PADDED = 0x8;
    private static final int PRIORITY = 0x20;

    private final Connection connection;
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean endsAfterBlock;
    private boolean ended;

    Http2Call(Connection connection) {
        this.connection = connection;
    }

    /** Sends the start of a connection and the request, all at once. */
    void send(Map<String, String> request, byte[] content) throws IOException {
        byte[] settings = new MessageWriter()
                .big(1, 2) // no table of headers, so that each header stands for itself
                .big(0, 4)
                .big(2, 2) // no push
                .big(0, 4)
                .done();
        connection.send(new MessageWriter()
                .bytes(PREFACE)
                .bytes(frame(SETTINGS, 0, 0, settings))
                .bytes(frame(HEADERS, END_HEADERS, 1, Hpack.encode(request)))
                .bytes(frame(DATA, END_STREAM, 1, content))
                .done());
    }

    private static byte[] frame(int kind, int flags, int stream, byte[] content) {
        return new MessageWriter()
                .big(content.length, 3)
                .octets(kind, flags)
                .big(stream, 4)
                .bytes(content)
                .done();
    }

    /** Reads the answer until its end, and says goodbye. */
    void receive() throws IOException {
        for (int i = 0; !ended; i++) {
            if (i == MOST_FRAMES) {
                throw connection.unexpected("frames of HTTP/2 without an end");
            }
            readFrame();
        }
        connection.send(frame(GOAWAY, 0, 0, new byte[8]));
    }

    /** {@return the headers and the trailers of the answer} */
    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private void readFrame() throws IOException {
        MessageReader head = MessageReader.next(connection, 9);
        int length = (int) head.big(3);
        if (length > LONGEST_FRAME) {
            throw head.unexpected();
        }
        int kind = head.octet();
        int flags = head.octet();
        MessageReader content = MessageReader.next(connection, length);
        switch (kind) {
            case DATA -> readData(content, flags);
            case HEADERS -> readHeaders(content, flags);
            case CONTINUATION -> addToBlock(content, flags);
            case RST_STREAM -> throw stopped("RST_STREAM", content.big(4));
            case SETTINGS -> acknowledge(SETTINGS, flags, new byte[0]);
            case PING -> acknowledge(PING, flags, content.bytes(8));
            case GOAWAY -> goAway(content);
            case PUSH_PROMISE -> throw content.unexpected();
            default -> {} // windows and priorities do not matter for one small answer
        }
    }

    private static MessageReader unpadded(MessageReader content, int flags, Connection connection) throws IOException {
        if ((flags & PADDED) == 0) {
            return content;
        }
        int padding = content.octet();
        return new MessageReader(connection, content.bytes(content.left() - padding));
    }

    private void readData(MessageReader content, int flags) throws IOException {
        MessageReader data = unpadded(content, flags, connection);
        body.writeBytes(data.bytes(data.left()));
        if (body.size() > LONGEST_ANSWER) {
            throw data.unexpected();
        }
        ended = (flags & END_STREAM) != 0;
    }

    private void readHeaders(MessageReader content, int flags) throws IOException {
        MessageReader rest = unpadded(content, flags, connection);
        if ((flags & PRIORITY) != 0) {
            rest.bytes(5);
        }
        endsAfterBlock = (flags & END_STREAM) != 0;
        block.reset();
        addToBlock(rest, flags);
    }

    private void addToBlock(MessageReader content, int flags) throws IOException {
        block.writeBytes(content.bytes(content.left()));
        if (block.size() > LONGEST_ANSWER) {
            throw content.unexpected();
        }
        if ((flags & END_HEADERS) != 0) {
            Hpack.decode(new MessageReader(connection, block.toByteArray()), headers);
            ended = endsAfterBlock;
        }
    }

    private void acknowledge(int kind, int flags, byte[] content) throws IOException {
        if ((flags & ACK) == 0) {
            connection.send(frame(kind, ACK, 0, content));
        }
    }

    /** A server that stops finishes the calls up to a number, of which ours may be one. */
    private void goAway(MessageReader content) throws IOException {
        long last = content.big(4);
        long error = content.big(4);
        if (error != 0 || last == 0) {
            throw stopped("GOAWAY", error);
        }
    }

    private IOException stopped(String frame, long error) {
        return connection.refused(
                "%s with error %d of HTTP/2".formatted(frame, error),
                "it stops, or refuses the call; see the log of the server");
    }
}
