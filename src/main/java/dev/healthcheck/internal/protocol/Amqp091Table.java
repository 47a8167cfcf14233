package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of properties in AMQP 0-9-1, of which a check reads the texts only. */
final class Amqp091Table {

    private Amqp091Table() {}

    /** {@return the members with a text} */
    static Map<String, String> read(MessageReader message) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        int end = message.left() - message.i32() - Integer.BYTES;
        while (message.left() > end) {
            String name = message.text(message.octet());
            int type = message.octet();
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

    private static int length(MessageReader message, int type) throws IOException {
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
        byte[] capabilities = new MessageWriter()
                .text8("authentication_failure_close")
                .octets('t')
                .octets(1)
                .done();
        return new MessageWriter()
                .text8("product")
                .octets('S')
                .counted("healthcheck".getBytes(StandardCharsets.US_ASCII))
                .text8("capabilities")
                .octets('F')
                .counted(capabilities)
                .done();
    }
}
