package dev.healthcheck.internal.lint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The constants of a class file: JVM specification, 4.4. Each method throws a {@link RuntimeException} if a constant
 * does not exist or is of another kind.
 */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int INVOKE_DYNAMIC = 18;

    private final ByteBuffer bytes;

    /** The place of the tag of each constant; 0 where no constant is. */
    private final int[] places;

    /** Reads the constants from the position of the bytes, and leaves the position behind the last one. */
    ConstantPool(ByteBuffer bytes) {
        this.bytes = bytes;
        this.places = new int[u2(bytes)];
        for (int index = 1; index < places.length; index++) {
            places[index] = bytes.position();
            int tag = bytes.get();
            int size = tag == UTF8 ? u2(bytes) : size(tag);
            bytes.position(bytes.position() + size);
            if (tag == LONG || tag == DOUBLE) {
                index++;
            }
        }
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IllegalArgumentException("constant " + tag);
        };
    }

    /** {@return the two bytes at the position, as a number without a sign} */
    static int u2(ByteBuffer bytes) {
        return bytes.getShort() & 0xffff;
    }

    private int u2At(int index, int offset) {
        return bytes.getShort(places[index] + offset) & 0xffff;
    }

    private boolean isOf(int tag, int index) {
        return places[index] != 0 && bytes.get(places[index]) == tag;
    }

    private void require(int from, int to, int index) {
        int tag = places[index] == 0 ? 0 : bytes.get(places[index]);
        if (tag < from || tag > to) {
            throw new IllegalArgumentException("constant " + index + " is " + tag);
        }
    }

    boolean isClass(int index) {
        return isOf(CLASS, index);
    }

    boolean isMethodHandle(int index) {
        return isOf(METHOD_HANDLE, index);
    }

    String utf8(int index) {
        require(UTF8, UTF8, index);
        byte[] text = new byte[2 + u2At(index, 1)];
        bytes.get(places[index] + 1, text);
        try {
            // Not quite UTF-8: JVM specification, 4.4.7.
            return new DataInputStream(new ByteArrayInputStream(text)).readUTF();
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** {@return the name with slashes, or the descriptor of an array} */
    String className(int index) {
        require(CLASS, CLASS, index);
        return utf8(u2At(index, 1));
    }

    /** {@return the field or method} */
    Member member(int index) {
        require(FIELD, INTERFACE_METHOD, index);
        return memberOf(className(u2At(index, 1)), u2At(index, 3));
    }

    private Member memberOf(String owner, int nameAndType) {
        require(NAME_AND_TYPE, NAME_AND_TYPE, nameAndType);
        return new Member(owner, utf8(u2At(nameAndType, 1)), utf8(u2At(nameAndType, 3)));
    }

    /** {@return the field or method of a method handle} */
    Member handleMember(int index) {
        require(METHOD_HANDLE, METHOD_HANDLE, index);
        return member(u2At(index, 2));
    }

    /** {@return the index of the bootstrap method of a dynamic call} */
    int bootstrapOf(int index) {
        require(INVOKE_DYNAMIC, INVOKE_DYNAMIC, index);
        return u2At(index, 1);
    }

    /** {@return the descriptor of a dynamic call} */
    String dynamicDescriptor(int index) {
        require(INVOKE_DYNAMIC, INVOKE_DYNAMIC, index);
        return memberOf("", u2At(index, 3)).descriptor();
    }

    /**
     * A field or method.
     *
     * @param owner the name of the class with slashes, or the descriptor of an array
     */
    record Member(String owner, String name, String descriptor) {
        boolean isMethod() {
            return descriptor.startsWith("(");
        }
    }
}
