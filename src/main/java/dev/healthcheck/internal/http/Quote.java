package dev.healthcheck.internal.http;

/** Shows texts of servers in messages: short, and in one line. */
final class Quote {
    private static final int LONGEST = 100;

    private Quote() {}

    /** {@return the begin of the text, without characters that would break a line} */
    static String of(String text) {
        String plain = text.strip();
        StringBuilder line = new StringBuilder();
        plain.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || c == 0xfffd ? ' ' : c)
                .forEach(line::appendCodePoint);
        return plain.codePointCount(0, plain.length()) > LONGEST ? line + "…" : line.toString();
    }
}
