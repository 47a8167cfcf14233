package dev.healthcheck.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a small file of the kernel. */
final class SmallFile {

    private SmallFile() {}

    /** {@return the content of the file, with invalid bytes replaced; empty if the file is empty or cannot be read} */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), UTF_8)).filter(text -> !text.isEmpty());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
