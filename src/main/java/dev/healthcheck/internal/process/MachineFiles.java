package dev.healthcheck.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The small files in which the kernel tells its numbers.
 *
 * @param root the root of the file system; another directory in tests
 */
record MachineFiles(Path root) {

    /** {@return the files of this machine} */
    static MachineFiles ofThisMachine() {
        return new MachineFiles(Path.of("/"));
    }

    /** {@return the text of a file without blanks around; empty if the file does not exist or cannot be read} */
    Optional<String> text(String absolute) {
        try {
            return Optional.of(new String(Files.readAllBytes(at(absolute)), UTF_8).strip());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the lines of a file; none if the file does not exist or cannot be read} */
    List<String> lines(String absolute) {
        return text(absolute).map(text -> text.lines().toList()).orElse(List.of());
    }

    boolean hasDirectory(String absolute) {
        return Files.isDirectory(at(absolute));
    }

    private Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }
}
