package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** The methods of the class {@code connection} in AMQP 0-9-1, each in a frame. */
record Amqp091Methods(Connection connection) {
    private static final int METHOD = 1;
    private static final int HEARTBEAT = 8;
    private static final int END = 0xCE;
    private static final int CLASS = 10;
    private static final int CLOSE = 50;
    private static final int CLOSE_OK = 51;
    private static final int LONGEST = 131_072;
    private static final int MOST_FRAMES = 20;

    void send(int method, MessageWriter arguments) throws IOException {
        byte[] payload = new MessageWriter()
                .big(CLASS, 2)
                .big(method, 2)
                .bytes(arguments.done())
                .done();
        connection.send(new MessageWriter()
                .octets(METHOD)
                .big(0, 2)
                .counted(payload)
                .octets(END)
                .done());
    }

    /**
     * {@return the arguments of the next method}
     *
     * @param ifRefused what it means that the server closes the connection instead
     */
    MessageReader await(int method, String ifRefused) throws IOException {
        for (int frames = 0; frames < MOST_FRAMES; frames++) {
            int frame = connection.readOrEnd();
            if (frame < 0) {
                throw connection.failure("closed the connection instead of an answer: " + ifRefused);
            }
            if (frame == 'A') {
                throw Amqp.otherHeader(
                        connection,
                        new MessageWriter()
                                .octets(frame)
                                .bytes(Amqp.restOfHeader(connection))
                                .done());
            }
            MessageReader payload = payload(frame);
            if (frame != HEARTBEAT) {
                return arguments(payload, method, ifRefused);
            }
        }
        throw connection.unexpected("many heartbeats");
    }

    private MessageReader payload(int frame) throws IOException {
        byte[] bytes = new MessageWriter()
                .octets(frame)
                .bytes(connection.read(Short.BYTES + Integer.BYTES))
                .done();
        MessageReader head = new MessageReader(connection, bytes);
        head.octet();
        head.u16();
        int length = head.i32();
        if ((frame != METHOD && frame != HEARTBEAT) || length < 0 || length > LONGEST) {
            throw head.unexpected();
        }
        MessageReader payload = new MessageReader(connection, connection.read(length));
        if (connection.read() != END) {
            throw payload.unexpected();
        }
        return payload;
    }

    private MessageReader arguments(MessageReader payload, int wanted, String ifRefused) throws IOException {
        int type = payload.u16();
        int method = payload.u16();
        if (type == CLASS && method == CLOSE && wanted != CLOSE) {
            String answer = payload.u16() + " " + payload.text(payload.octet());
            Polite.leave(connection, () -> send(CLOSE_OK, new MessageWriter()));
            throw connection.refused(answer, ifRefused);
        }
        if (type != CLASS || method != wanted) {
            throw connection.unexpected("method %d of class %d".formatted(method, type));
        }
        return payload;
    }

    /** Closes the connection and waits for the server to agree. */
    void close(int code, String text) throws IOException {
        send(CLOSE, new MessageWriter().big(code, 2).text8(text).big(0, 2).big(0, 2));
        await(CLOSE_OK, "");
    }
}
