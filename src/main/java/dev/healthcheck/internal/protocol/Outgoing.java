package dev.healthcheck.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds a binary message in the byte order of networks. */
final class Outgoing {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    Outgoing u8(int value) {
        message.write(value);
        return this;
    }

    Outgoing u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Outgoing i32(int value) {
        return u16(value >> 16).u16(value);
    }

    Outgoing i64(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Outgoing bytes(byte[] bytes) {
        message.writeBytes(bytes);
        return this;
    }

    /** Adds the bytes after their number in four bytes. */
    Outgoing longBytes(byte[] bytes) {
        return i32(bytes.length).bytes(bytes);
    }

    /** Adds a text after its number of bytes in two bytes. */
    Outgoing text16(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return u16(bytes.length).bytes(bytes);
    }

    /** Adds a text after its number of bytes in one byte. A longer text is cut. */
    Outgoing text8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, 0xff);
        u8(length);
        message.write(bytes, 0, length);
        return this;
    }

    byte[] toBytes() {
        return message.toByteArray();
    }

    /** {@return the message after its length in four bytes} */
    byte[] toFrame() {
        return new Outgoing().longBytes(toBytes()).toBytes();
    }

    /** {@return the message after its length in four bytes, which count too} */
    byte[] toFrameWithItself() {
        return new Outgoing()
                .i32(message.size() + Integer.BYTES)
                .bytes(toBytes())
                .toBytes();
    }
}
