package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The frames of AMQP 1.0. */
record Amqp10Frames(Connection connection) {
    /** The numbers of the two layers, in the headers and, of SASL alone, in the frames. */
    static final int AMQP = 0;

    static final int SASL = 3;

    private static final int CLOSE = 0x18;
    private static final int SASL_FRAME = 1;
    private static final int WORD = 4;
    private static final int LONGEST = 65_536;
    private static final int MOST_FRAMES = 20;

    /** Sends the header of a layer, to which the server must agree. */
    void agree(int layer) throws IOException {
        byte[] header = Amqp.header(layer, 1, 0, 0);
        connection.send(header);
        int first = connection.readOrEnd();
        if (first < 0) {
            throw connection.failure("closed the connection instead of an answer: does it speak AMQP 1.0?");
        }
        if (first != header[0]) {
            throw connection.unexpected(Character.toString(first));
        }
        byte[] rest = Amqp.restOfHeader(connection);
        if (!Arrays.equals(rest, 0, rest.length, header, 1, header.length)) {
            throw Amqp.otherHeader(
                    connection, new MessageWriter().octets(first).bytes(rest).done());
        }
    }

    void send(int layer, int performative, byte[]... fields) throws IOException {
        connection.send(new MessageWriter()
                .octets(2) // The body begins after two words.
                .octets(layer == SASL ? SASL_FRAME : 0)
                .big(0, 2)
                .bytes(Amqp10Value.described(performative, fields))
                .framedWithItself());
    }

    /**
     * {@return the fields of the next frame}
     *
     * @param ifRefused what it means that the server closes the connection instead
     */
    List<Object> await(int layer, int performative, String ifRefused) throws IOException {
        for (int frames = 0; frames < MOST_FRAMES; frames++) {
            MessageReader body = body(layer, ifRefused);
            if (body.left() > 0) {
                return fields(body, performative, ifRefused);
            }
            // An empty frame keeps an idle connection alive.
        }
        throw connection.unexpected("many empty frames");
    }

    private MessageReader body(int layer, String ifClosed) throws IOException {
        MessageReader frame = MessageReader.frameWithItself(connection, LONGEST, ifClosed);
        int words = frame.octet();
        int type = frame.octet();
        frame.u16();
        if (words < 2 || type != (layer == SASL ? SASL_FRAME : 0)) {
            throw frame.unexpected();
        }
        frame.bytes((words - 2) * WORD);
        return frame;
    }

    private List<Object> fields(MessageReader body, int wanted, String ifRefused) throws IOException {
        Object value = Amqp10Value.read(body);
        if (!(value instanceof Amqp10Value.Described described)) {
            throw body.unexpected();
        }
        if (described.code() == CLOSE && wanted != CLOSE) {
            String error = described.fields().isEmpty()
                    ? "close"
                    : errorText(described.fields().get(0));
            Polite.leave(connection, () -> send(AMQP, CLOSE));
            throw connection.refused(error, ifRefused);
        }
        if (described.code() != wanted) {
            throw body.unexpected();
        }
        return described.fields();
    }

    /** {@return the condition and the description of an error} */
    private static String errorText(Object error) {
        return error instanceof Amqp10Value.Described described
                ? String.join(
                        " ",
                        described.fields().stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList())
                : "close";
    }

    /** Closes the connection and waits for the server to agree. */
    void close() throws IOException {
        send(AMQP, CLOSE);
        await(AMQP, CLOSE, "");
    }
}
