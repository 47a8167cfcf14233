package dev.healthcheck.internal.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Words the errors of files. */
final class ExistingFile {
    private ExistingFile() {}

    /**
     * {@return the path without links}
     *
     * @param question the end of the message if there is no such path
     */
    static Path real(Path path, String question) throws IOException {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw worded(path, question, e);
        }
    }

    /** {@return the error with a message for people} */
    static IOException worded(Path path, String question, IOException e) {
        Path absolute = path.toAbsolutePath().normalize();
        if (e instanceof NoSuchFileException) {
            return new IOException("%s does not exist; %s".formatted(absolute, question), e);
        }
        if (e instanceof AccessDeniedException) {
            return new IOException(
                    "this process may not read %s; see the permissions of it and of its directories"
                            .formatted(absolute),
                    e);
        }
        return new IOException("%s cannot be read: %s".formatted(absolute, e.getMessage()), e);
    }
}
