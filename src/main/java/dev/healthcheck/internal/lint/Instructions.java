package dev.healthcheck.internal.lint;

import java.nio.ByteBuffer;

/** Goes through the instructions of a method: JVM specification, 6.5. */
final class Instructions {
    static final int LDC = 18;
    static final int LDC_W = 19;
    static final int GETSTATIC = 178;
    static final int PUTFIELD = 181;
    static final int INVOKEVIRTUAL = 182;
    static final int INVOKEINTERFACE = 185;
    static final int INVOKEDYNAMIC = 186;
    static final int NEW = 187;
    static final int ANEWARRAY = 189;
    static final int CHECKCAST = 192;
    static final int INSTANCEOF = 193;
    static final int MULTIANEWARRAY = 197;

    private static final int IINC = 132;
    private static final int TABLESWITCH = 170;
    private static final int LOOKUPSWITCH = 171;
    private static final int WIDE = 196;

    /** The length of each instruction from 0 on, in bytes. A switch and {@code wide} have a length of their own. */
    private static final String LENGTHS = "1".repeat(16)
            + "23233" // bipush, sipush, ldc, ldc_w, ldc2_w
            + "2".repeat(5) // loads
            + "1".repeat(28)
            + "2".repeat(5) // stores
            + "1".repeat(73)
            + "3" // iinc
            + "1".repeat(20)
            + "3".repeat(16) // branches
            + "2" // ret
            + "00" // switches
            + "1".repeat(6)
            + "3".repeat(7) // fields, and invocations
            + "55" // invokeinterface, invokedynamic
            + "323" // new, newarray, anewarray
            + "11"
            + "33" // checkcast, instanceof
            + "11"
            + "0" // wide
            + "4" // multianewarray
            + "33" // ifnull, ifnonnull
            + "55"; // goto_w, jsr_w

    private Instructions() {}

    /**
     * Passes each instruction with an index into the constants to the visitor.
     *
     * @throws RuntimeException if the code is malformed
     */
    static void visit(ByteBuffer code, Visitor visitor) {
        int place = 0;
        while (place < code.limit()) {
            int opcode = code.get(place) & 0xff;
            int next = Math.toIntExact(place + length(code, place, opcode));
            if (next <= place || next > code.limit()) {
                throw new IllegalArgumentException("the end is within an instruction");
            }
            if (opcode == LDC) {
                visitor.visit(opcode, code.get(place + 1) & 0xff);
            } else if (hasIndex(opcode)) {
                visitor.visit(opcode, code.getShort(place + 1) & 0xffff);
            }
            place = next;
        }
    }

    private static boolean hasIndex(int opcode) {
        return opcode == LDC_W
                || (opcode >= GETSTATIC && opcode <= NEW)
                || opcode == ANEWARRAY
                || opcode == CHECKCAST
                || opcode == INSTANCEOF
                || opcode == MULTIANEWARRAY;
    }

    private static long length(ByteBuffer code, int place, int opcode) {
        // The numbers of a switch begin at a multiple of four from the beginning of the code.
        int numbers = (place + 4) & ~3;
        return switch (opcode) {
            case TABLESWITCH -> numbers - place + 12 + 4 * (1L + code.getInt(numbers + 8) - code.getInt(numbers + 4));
            case LOOKUPSWITCH -> numbers - place + 8 + 8L * code.getInt(numbers + 4);
            case WIDE -> (code.get(place + 1) & 0xff) == IINC ? 6 : 4;
            default -> LENGTHS.charAt(opcode) - '0';
        };
    }

    /** Receives instructions. */
    interface Visitor {

        /**
         * Receives an instruction.
         *
         * @param index the index of its constant
         */
        void visit(int opcode, int index);
    }
}
