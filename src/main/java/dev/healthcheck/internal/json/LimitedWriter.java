package dev.healthcheck.internal.json;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a number of characters; refuses what would be more. Not for use by several threads. */
final class LimitedWriter extends Writer {
    private final StringBuilder written = new StringBuilder();
    private final int longest;
    private boolean full;

    LimitedWriter(int longest) {
        this.longest = longest;
    }

    boolean isFull() {
        return full;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        full |= written.length() + length > longest;
        if (full) {
            throw new IOException("more than " + longest + " characters");
        }
        written.append(characters, offset, length);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
