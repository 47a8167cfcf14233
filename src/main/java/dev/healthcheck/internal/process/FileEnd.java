package dev.healthcheck.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads the end of a file, however large it is. */
final class FileEnd {
    static final int MOST_BYTES = 65_536;

    private FileEnd() {}

    /** {@return the last part of the file, as UTF-8} A pipe or a device could let the reader wait for ever. */
    static String read(Path path, BasicFileAttributes facts) throws IOException {
        if (!facts.isRegularFile()) {
            throw new IOException("it is no regular file, and has no content to look at; remove the option contains");
        }
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            file.position(Math.max(0, file.size() - MOST_BYTES));
            ByteBuffer end = ByteBuffer.allocate(MOST_BYTES);
            while (end.hasRemaining() && file.read(end) >= 0) {
                // A read may return a part.
            }
            return UTF_8.decode(end.flip()).toString();
        }
    }
}
