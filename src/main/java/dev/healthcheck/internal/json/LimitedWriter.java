package dev.healthcheck.internal.json;

import java.io.IOException;
import java.io.Writer;

/** Keeps the text up to a number of characters, and rejects further text. Only one thread may use a writer. */
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
        // The writer has no buffer.
    }

    @Override
    public void close() {
        // The writer has no resource.
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
