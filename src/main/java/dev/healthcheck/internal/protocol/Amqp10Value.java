package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of AMQP 1.0, as far as the performatives of a connection have them. */
final class Amqp10Value {
    /** A value that the check does not need. */
    private static final Object OTHER = "";

    private static final int DEEPEST = 10;

    private Amqp10Value() {}

    /** A value with a descriptor, such as a performative. */
    record Described(long code, List<Object> fields) {}

    static byte[] symbol(String text) {
        return new MessageWriter().octets(0xA3).text8(text).done();
    }

    static byte[] string(String text) {
        return new MessageWriter().octets(0xA1).text8(text).done();
    }

    static byte[] binary(byte[] bytes) {
        return new MessageWriter().octets(0xB0).counted(bytes).done();
    }

    /** {@return a list with a descriptor} */
    static byte[] described(int code, byte[]... fields) {
        MessageWriter list = new MessageWriter().big(fields.length, 4);
        for (byte[] field : fields) {
            list.bytes(field);
        }
        return new MessageWriter()
                .octets(0)
                .octets(0x53)
                .octets(code)
                .octets(0xD0)
                .counted(list.done())
                .done();
    }

    /** {@return the next value: a text, a number as a Long, a list, a map, or a value with a descriptor} */
    static Object read(MessageReader message) throws IOException {
        return read(message, message.octet(), DEEPEST);
    }

    private static Object read(MessageReader message, int type, int deepest) throws IOException {
        if (deepest == 0) {
            throw message.unexpected();
        }
        return switch (type) {
            case 0x00 -> described(message, deepest - 1);
            case 0x43, 0x44 -> 0L;
            case 0x50, 0x52, 0x53 -> (long) message.octet();
            case 0x60 -> (long) message.u16();
            case 0x70 -> message.i32() & 0xffff_ffffL;
            case 0x80 -> message.i64();
            case 0xA1, 0xA3 -> message.text(message.octet());
            case 0xB1, 0xB3 -> message.text(message.i32());
            case 0x45 -> List.of();
            case 0xC0, 0xC1, 0xE0 -> compound(message, type, message.octet(), deepest - 1);
            case 0xD0, 0xD1, 0xF0 -> compound(message, type, message.i32(), deepest - 1);
            default -> skip(message, type);
        };
    }

    private static Object described(MessageReader message, int deepest) throws IOException {
        Object descriptor = read(message, message.octet(), deepest);
        Object value = read(message, message.octet(), deepest);
        List<Object> fields = new ArrayList<>();
        if (value instanceof List<?> list) {
            fields.addAll(list);
        }
        return new Described(descriptor instanceof Long code ? code : -1, fields);
    }

    private static Object compound(MessageReader message, int type, int length, int deepest) throws IOException {
        MessageReader content = message.part(length);
        int count = (type & 0xF0) == 0xC0 || type == 0xE0 ? content.octet() : content.i32();
        boolean isArray = type >= 0xE0;
        int element = isArray ? content.octet() : 0;
        List<Object> list = new ArrayList<>();
        // Each element has a byte, which bounds a wrong number.
        if (count < 0 || count > content.left()) {
            throw message.unexpected();
        }
        for (int i = 0; i < count; i++) {
            list.add(read(content, isArray ? element : content.octet(), deepest));
        }
        return (type & 0x0F) == 1 ? map(list) : list;
    }

    private static Map<Object, Object> map(List<Object> list) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < list.size(); i += 2) {
            map.put(list.get(i), list.get(i + 1));
        }
        return map;
    }

    /** Skips a value. The first half of its type tells its length. */
    private static Object skip(MessageReader message, int type) throws IOException {
        message.bytes(
                switch (type >> 4) {
                    case 0x4 -> 0;
                    case 0x5 -> 1;
                    case 0x6 -> 2;
                    case 0x7 -> 4;
                    case 0x8 -> 8;
                    case 0x9 -> 16;
                    case 0xA -> message.octet();
                    case 0xB -> message.i32();
                    default -> throw message.unexpected();
                });
        return OTHER;
    }
}
