package dev.healthcheck.internal.protocol;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a text in the Huffman code of HPACK. The code is canonical: the codes of one length are numbers that follow
 * each other, in the order of their characters. So the lengths say it all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541#appendix-B">RFC 7541, appendix B</a>
 */
final class HpackHuffman {
    /** The length of the code of each octet, from 5 bits, written A, to 30 bits, written Z. */
    private static final String LENGTHS = "ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXXBFFHIBDGFFDGDBBBAAABBBBBBBCDKBHF"
            + "IBCCCCCCCCCCCCCCCCCCCCCCDCDIOIJBKABABABBBACCBBBABCBAABCCCCCKGJIX"
            + "PRPPRRRSRSSSSSTSTTRSTSSSSQRSRSSTRQPRRSSQSRRTQRSSQQRQSRSSPRRRSRSS"
            + "VVPORSRUVVVWWVTUOQVWWVWTQQVVXWWWPTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWV";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;

    /** How many codes have each length. */
    private static final List<Integer> COUNTS = IntStream.rangeClosed(0, LONGEST)
            .mapToObj(length ->
                    (int) LENGTHS.chars().filter(c -> c == letter(length)).count())
            .toList();

    private HpackHuffman() {}

    /** {@return the text, with one character for each octet} Bits that are no code end the text. */
    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int code = 0;
        int length = 0;
        for (int bit = 0; bit < bytes.length * 8 && length < LONGEST; bit++) {
            code = code << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
            length++;
            int octet = octet(code, length);
            if (octet >= 0) {
                text.append((char) octet);
                code = 0;
                length = 0;
            }
        }
        return text.toString();
    }

    /** {@return the octet with that code; -1 for none} */
    private static int octet(int code, int length) {
        int first = 0;
        for (int shorter = SHORTEST; shorter < length; shorter++) {
            first = (first + COUNTS.get(shorter)) << 1;
        }
        int rank = code - first;
        if (length < SHORTEST || rank < 0 || rank >= COUNTS.get(length)) {
            return -1;
        }
        int octet = -1;
        for (int i = 0; i <= rank; i++) {
            octet = LENGTHS.indexOf(letter(length), octet + 1);
        }
        return octet;
    }

    private static char letter(int length) {
        return (char) ('A' + length - SHORTEST);
    }
}
