package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a message of a binary protocol. A message that ends too early breaks the protocol. */
final class MessageReader {
    private final Connection connection;
    private final byte[] bytes;
    private int next;

    MessageReader(Connection connection, byte[] bytes) {
        this.connection = connection;
        this.bytes = bytes;
    }

    /** {@return the next bytes of the connection as a message} */
    static MessageReader next(Connection connection, int length) throws IOException {
        return new MessageReader(connection, connection.read(length));
    }

    /**
     * {@return the next message, which stands after its length in four bytes}
     *
     * @param longest the greatest length, so that a server cannot fill the memory
     * @param ifClosed what a closed connection instead of a message means
     */
    static MessageReader frame(Connection connection, int longest, String ifClosed) throws IOException {
        return frame(connection, 0, longest, ifClosed);
    }

    /** {@return the next message, whose length counts its own four bytes too} */
    static MessageReader frameWithItself(Connection connection, int longest, String ifClosed) throws IOException {
        return frame(connection, Integer.BYTES, longest, ifClosed);
    }

    private static MessageReader frame(Connection connection, int counted, int longest, String ifClosed)
            throws IOException {
        int first = connection.readOrEnd();
        if (first < 0) {
            throw connection.failure("closed the connection instead of an answer: " + ifClosed);
        }
        MessageReader head = new MessageReader(
                connection,
                new MessageWriter()
                        .octets(first)
                        .bytes(connection.read(Integer.BYTES - 1))
                        .done());
        int length = head.i32();
        if (length < counted || length > longest) {
            throw head.unexpected();
        }
        return next(connection, length - counted);
    }

    /** {@return the number of the bytes that are left} */
    int left() {
        return bytes.length - next;
    }

    byte[] bytes(int length) throws IOException {
        if (length < 0 || length > left()) {
            throw unexpected();
        }
        next += length;
        return Arrays.copyOfRange(bytes, next - length, next);
    }

    int octet() throws IOException {
        return (int) big(1);
    }

    /** {@return the next octet, without a step} */
    int peek() throws IOException {
        int octet = octet();
        next--;
        return octet;
    }

    /** {@return a number whose highest octet is the first} */
    long big(int width) throws IOException {
        long number = 0;
        for (byte octet : bytes(width)) {
            number = number << 8 | (octet & 0xff);
        }
        return number;
    }

    int u16() throws IOException {
        return (int) big(Short.BYTES);
    }

    int i16() throws IOException {
        return (short) big(Short.BYTES);
    }

    int i32() throws IOException {
        return (int) big(Integer.BYTES);
    }

    long i64() throws IOException {
        return big(Long.BYTES);
    }

    /** {@return the number of elements that follow} Each has at least one byte, which bounds the number. */
    int count() throws IOException {
        int count = i32();
        if (count > left()) {
            throw unexpected();
        }
        return Math.max(count, 0);
    }

    /** {@return a number whose lowest octet is the first} */
    long little(int width) throws IOException {
        byte[] octets = bytes(width);
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = number << 8 | (octets[i] & 0xff);
        }
        return number;
    }

    /** {@return the text until the next zero} */
    String zeroEnded() throws IOException {
        int end = next;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String text = text(end - next);
        bytes(1);
        return text;
    }

    String text(int length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    /** {@return a text after its number of bytes in two bytes; empty for none} */
    String text16() throws IOException {
        int length = i16();
        return length < 0 ? "" : text(length);
    }

    /** {@return the next bytes as a message of their own} */
    MessageReader part(int length) throws IOException {
        return new MessageReader(connection, bytes(length));
    }

    /** {@return the text until the end of the message} */
    String rest() throws IOException {
        return text(left());
    }

    /** {@return an error that quotes the message} */
    ProtocolException unexpected() {
        return connection.unexpected(new String(bytes, StandardCharsets.UTF_8));
    }
}
