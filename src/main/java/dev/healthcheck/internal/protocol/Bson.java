package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the simple fields of a document of BSON: numbers, texts and truth values. Skips the others.
 *
 * @see <a href="https://bsonspec.org/spec.html">BSON</a>
 */
final class Bson {
    static final int TEXT = 2;
    static final int INT_32 = 16;

    private Bson() {}

    static Map<String, Object> read(MessageReader message) throws IOException {
        message.bytes(4); // the length, which the length of the message bounds
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int kind = message.octet(); kind != 0; kind = message.octet()) {
            readField(kind, message.zeroEnded(), message, fields);
        }
        return fields;
    }

    private static void readField(int kind, String name, MessageReader message, Map<String, Object> fields)
            throws IOException {
        switch (kind) {
            case 1 -> fields.put(name, Double.longBitsToDouble(message.little(8)));
            case TEXT -> {
                String ended = message.text(length(message));
                fields.put(name, ended.substring(0, Math.max(0, ended.length() - 1)));
            }
            case 8 -> fields.put(name, message.octet() == 1);
            case INT_32 -> fields.put(name, (int) message.little(4));
            case 18 -> fields.put(name, message.little(8));
            default -> skip(kind, message);
        }
    }

    private static void skip(int kind, MessageReader message) throws IOException {
        switch (kind) {
            case 3, 4 -> message.bytes(length(message) - 4); // a document, a list
            case 5 -> message.bytes(length(message) + 1); // bytes, after their kind
            case 7 -> message.bytes(12); // an identifier
            case 9, 17 -> message.bytes(8); // a date, a timestamp
            case 10 -> {} // null
            default -> throw message.unexpected();
        }
    }

    private static int length(MessageReader message) throws IOException {
        long length = message.little(4);
        if (length < 0 || length > message.left()) {
            throw message.unexpected();
        }
        return (int) length;
    }
}
