package dev.healthcheck.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a message of a binary protocol. */
final class MessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds octets, each 0 to 255. {@return this} */
    MessageWriter octets(int... octets) {
        for (int octet : octets) {
            bytes.write(octet);
        }
        return this;
    }

    /** Adds bytes. {@return this} */
    MessageWriter bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** Adds a number, its highest octet first. {@return this} */
    MessageWriter big(long number, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bytes.write((int) (number >>> (8 * i)));
        }
        return this;
    }

    /** Adds a number, its lowest octet first. {@return this} */
    MessageWriter little(long number, int width) {
        for (int i = 0; i < width; i++) {
            bytes.write((int) (number >>> (8 * i)));
        }
        return this;
    }

    /** Adds a text in UTF-8. {@return this} */
    MessageWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text in UTF-8 with a zero after it. {@return this} */
    MessageWriter zeroEnded(String text) {
        return text(text).octets(0);
    }

    /** Adds the bytes after their number in four bytes. {@return this} */
    MessageWriter counted(byte[] more) {
        return big(more.length, Integer.BYTES).bytes(more);
    }

    /** Adds a text after its number of bytes in two bytes. {@return this} */
    MessageWriter text16(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        return big(more.length, Short.BYTES).bytes(more);
    }

    /** Adds a text after its number of bytes in one byte. A longer text is cut. {@return this} */
    MessageWriter text8(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        return octets(Math.min(more.length, 0xff)).bytes(Arrays.copyOf(more, Math.min(more.length, 0xff)));
    }

    int size() {
        return bytes.size();
    }

    /** {@return the message after its length in four bytes} */
    byte[] framed() {
        return new MessageWriter().counted(done()).done();
    }

    /** {@return the message after its length in four bytes, which count too} */
    byte[] framedWithItself() {
        return new MessageWriter()
                .big(size() + Integer.BYTES, Integer.BYTES)
                .bytes(done())
                .done();
    }

    /** {@return the message} */
    byte[] done() {
        return bytes.toByteArray();
    }
}
