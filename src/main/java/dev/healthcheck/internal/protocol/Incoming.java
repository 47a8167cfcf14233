package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a binary message in the byte order of networks. A message that ends too early is a plain error. */
final class Incoming {
    private final Connection connection;
    private final ByteBuffer message;

    Incoming(Connection connection, byte[] message) {
        this.connection = connection;
        this.message = ByteBuffer.wrap(message);
    }

    /**
     * {@return the next message, which stands after its length in four bytes}
     *
     * @param longest the greatest length, so that a server cannot fill the memory
     * @param ifClosed what a closed connection instead of a message means
     */
    static Incoming frame(Connection connection, int longest, String ifClosed) throws IOException {
        return frame(connection, 0, longest, ifClosed);
    }

    /** {@return the next message, whose length counts its own four bytes too} */
    static Incoming frameWithItself(Connection connection, int longest, String ifClosed) throws IOException {
        return frame(connection, Integer.BYTES, longest, ifClosed);
    }

    private static Incoming frame(Connection connection, int counted, int longest, String ifClosed) throws IOException {
        int first = connection.readOrEnd();
        if (first < 0) {
            throw connection.failure("closed the connection instead of an answer: " + ifClosed);
        }
        byte[] head = new Outgoing()
                .u8(first)
                .bytes(connection.read(Integer.BYTES - 1))
                .toBytes();
        int length = ByteBuffer.wrap(head).getInt();
        if (length < counted || length > longest) {
            throw connection.unexpected(text(head));
        }
        return new Incoming(connection, connection.read(length - counted));
    }

    /** {@return bytes for a message to people} */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** {@return the error of a message that the protocol does not allow} */
    IOException unexpected() {
        return connection.unexpected(text(message.array()));
    }

    int left() {
        return message.remaining();
    }

    private ByteBuffer need(int bytes) throws IOException {
        if (bytes < 0 || message.remaining() < bytes) {
            throw unexpected();
        }
        return message;
    }

    int u8() throws IOException {
        return need(1).get() & 0xff;
    }

    int u16() throws IOException {
        return need(Short.BYTES).getShort() & 0xffff;
    }

    int i16() throws IOException {
        return need(Short.BYTES).getShort();
    }

    int i32() throws IOException {
        return need(Integer.BYTES).getInt();
    }

    long i64() throws IOException {
        return need(Long.BYTES).getLong();
    }

    byte[] bytes(int length) throws IOException {
        need(length);
        byte[] bytes = new byte[length];
        message.get(bytes);
        return bytes;
    }

    String text(int length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    /** {@return the next bytes as a message of their own} */
    Incoming part(int length) throws IOException {
        return new Incoming(connection, bytes(length));
    }

    /** {@return a text after its number of bytes in two bytes; empty for none} */
    String text16() throws IOException {
        int length = i16();
        return length < 0 ? "" : text(length);
    }

    /** {@return the number of elements that follow} Each has at least one byte, which bounds the number. */
    int count() throws IOException {
        int count = i32();
        need(Math.max(count, 0));
        return Math.max(count, 0);
    }
}
