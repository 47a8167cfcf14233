package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes and reads the headers of HTTP/2 without a dynamic table. Of the static table it knows the fields that an
 * answer of gRPC needs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541">RFC 7541</a>
 */
final class Hpack {
    private static final int STATUS = 8;
    private static final List<String> STATUS_VALUES = List.of("200", "204", "206", "304", "400", "404", "500");
    private static final int LARGEST_NUMBER = 1 << 20;

    private Hpack() {}

    /** {@return the headers as texts that no table keeps} */
    static byte[] encode(Map<String, String> headers) {
        MessageWriter block = new MessageWriter();
        headers.forEach((name, value) -> {
            block.octets(0);
            encode(block, name.toLowerCase(Locale.ROOT));
            encode(block, value);
        });
        return block.done();
    }

    private static void encode(MessageWriter block, String text) {
        byte[] bytes = new MessageWriter().text(text).done();
        int rest = bytes.length - 127;
        if (rest < 0) {
            block.octets(bytes.length);
        } else {
            block.octets(127);
            for (; rest > 127; rest >>>= 7) {
                block.octets((rest & 127) | 128);
            }
            block.octets(rest);
        }
        block.bytes(bytes);
    }

    /** Adds the headers of a block to a map. */
    static void decode(MessageReader block, Map<String, String> headers) throws IOException {
        while (block.left() > 0) {
            int first = block.peek();
            if (first >= 128) {
                int index = number(block, 7);
                headers.put(name(index), value(index));
            } else if (first >= 64) {
                literal(block, number(block, 6), headers);
            } else if (first >= 32) {
                number(block, 5); // the new size of the table, which has no entry
            } else {
                literal(block, number(block, 4), headers);
            }
        }
    }

    private static void literal(MessageReader block, int index, Map<String, String> headers) throws IOException {
        String name = index == 0 ? text(block) : name(index);
        headers.put(name, text(block));
    }

    private static boolean isStatus(int index) {
        return index >= STATUS && index < STATUS + STATUS_VALUES.size();
    }

    private static String name(int index) {
        return isStatus(index) ? ":status" : "header " + index;
    }

    private static String value(int index) {
        return isStatus(index) ? STATUS_VALUES.get(index - STATUS) : "";
    }

    /** {@return a number whose begin is the last bits of an octet} */
    private static int number(MessageReader block, int bits) throws IOException {
        int most = (1 << bits) - 1;
        int number = block.octet() & most;
        if (number < most) {
            return number;
        }
        int octet;
        int shift = 0;
        do {
            octet = block.octet();
            number += (octet & 127) << shift;
            shift += 7;
            if (shift > 21 || number > LARGEST_NUMBER) {
                throw block.unexpected();
            }
        } while (octet >= 128);
        return number;
    }

    private static String text(MessageReader block) throws IOException {
        boolean isHuffman = block.peek() >= 128;
        int length = number(block, 7);
        return isHuffman ? HpackHuffman.decode(block.bytes(length)) : block.text(length);
    }
}
