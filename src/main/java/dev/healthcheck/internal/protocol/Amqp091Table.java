package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of properties in AMQP 0-9-1, of which a check reads the texts only. */
final class Amqp091Table {

    private Amqp091Table() {}

    /** {@return the members with a text} */
    static Map<String, String> read(Incoming message) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        int end = message.left() - message.i32() - Integer.BYTES;
        while (message.left() > end) {
            String name = message.text(message.u8());
            int type = message.u8();
            if (type == 'S') {
                texts.put(name, message.text(message.i32()));
            } else {
                message.bytes(isLong(type) ? message.i32() : length(message, type));
            }
        }
        return texts;
    }

    /** {@return whether the value of a type stands after its length} */
    private static boolean isLong(int type) {
        return type == 'A' || type == 'F' || type == 'x';
    }

    private static int length(Incoming message, int type) throws IOException {
        return switch (type) {
            case 'V' -> 0;
            case 't', 'b', 'B' -> 1;
            case 's', 'u', 'U' -> 2;
            case 'I', 'i', 'f' -> 4;
            case 'D' -> 5;
            case 'l', 'L', 'd', 'T' -> 8;
            default -> throw message.unexpected();
        };
    }

    /** {@return what the check says about itself} Without the capability a broker hides why it refuses a password. */
    static byte[] ofClient() {
        byte[] capabilities = new Outgoing()
                .text8("authentication_failure_close")
                .u8('t')
                .u8(1)
                .toBytes();
        return new Outgoing()
                .text8("product")
                .u8('S')
                .longBytes("healthcheck".getBytes(StandardCharsets.US_ASCII))
                .text8("capabilities")
                .u8('F')
                .longBytes(capabilities)
                .toBytes();
    }
}
