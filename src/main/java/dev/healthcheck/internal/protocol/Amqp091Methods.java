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

    void send(int method, Outgoing arguments) throws IOException {
        byte[] payload =
                new Outgoing().u16(CLASS).u16(method).bytes(arguments.toBytes()).toBytes();
        connection.send(
                new Outgoing().u8(METHOD).u16(0).longBytes(payload).u8(END).toBytes());
    }

    /**
     * {@return the arguments of the next method}
     *
     * @param ifRefused what it means that the server closes the connection instead
     */
    Incoming await(int method, String ifRefused) throws IOException {
        for (int frames = 0; frames < MOST_FRAMES; frames++) {
            int frame = connection.readOrEnd();
            if (frame < 0) {
                throw connection.failure("closed the connection instead of an answer: " + ifRefused);
            }
            if (frame == 'A') {
                throw Amqp.otherHeader(
                        connection,
                        new Outgoing()
                                .u8(frame)
                                .bytes(Amqp.restOfHeader(connection))
                                .toBytes());
            }
            Incoming payload = payload(frame);
            if (frame != HEARTBEAT) {
                return arguments(payload, method, ifRefused);
            }
        }
        throw connection.unexpected("many heartbeats");
    }

    private Incoming payload(int frame) throws IOException {
        byte[] bytes = new Outgoing()
                .u8(frame)
                .bytes(connection.read(Short.BYTES + Integer.BYTES))
                .toBytes();
        Incoming head = new Incoming(connection, bytes);
        head.u8();
        head.u16();
        int length = head.i32();
        if ((frame != METHOD && frame != HEARTBEAT) || length < 0 || length > LONGEST) {
            throw head.unexpected();
        }
        Incoming payload = new Incoming(connection, connection.read(length));
        if (connection.read() != END) {
            throw payload.unexpected();
        }
        return payload;
    }

    private Incoming arguments(Incoming payload, int wanted, String ifRefused) throws IOException {
        int type = payload.u16();
        int method = payload.u16();
        if (type == CLASS && method == CLOSE && wanted != CLOSE) {
            String answer = payload.u16() + " " + payload.text(payload.u8());
            Polite.leave(connection, () -> send(CLOSE_OK, new Outgoing()));
            throw connection.refused(answer, ifRefused);
        }
        if (type != CLASS || method != wanted) {
            throw connection.unexpected("method %d of class %d".formatted(method, type));
        }
        return payload;
    }

    /** Closes the connection and waits for the server to agree. */
    void close(int code, String text) throws IOException {
        send(CLOSE, new Outgoing().u16(code).text8(text).u16(0).u16(0));
        await(CLOSE_OK, "");
    }
}
