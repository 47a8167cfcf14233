package dev.healthcheck.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK that a server runs on. */
record Jdk(Path home) {
    private static final Jdk OF_TESTS = new Jdk(Path.of(System.getProperty("java.home")));

    /** The version that the pom of the module asks for by {@code server.jdk}; empty for the JDK of the tests. */
    private static final String WANTED = System.getProperty("server.jdk", "").strip();

    /** {@return that of the module's server} */
    static Jdk ofServer() {
        return found().orElseThrow(() -> new IllegalStateException(missing().orElseThrow()));
    }

    /** {@return why the module's server cannot run here; empty if it can} */
    static Optional<String> missing() {
        return found().isPresent()
                ? Optional.empty()
                : Optional.of("no JDK " + WANTED + " here: set JAVA" + WANTED + "_HOME, or install it beside the JDK "
                        + Runtime.version().feature());
    }

    private static Optional<Jdk> found() {
        if (WANTED.isEmpty()) {
            return Optional.of(OF_TESTS);
        }
        return named().or(Jdk::beside);
    }

    private static Optional<Jdk> named() {
        return Optional.ofNullable(System.getenv("JAVA" + WANTED + "_HOME"))
                .map(home -> new Jdk(Path.of(home)))
                .filter(Jdk::isJdk);
    }

    private static Optional<Jdk> beside() {
        try (Stream<Path> folders = Files.list(OF_TESTS.home.toRealPath().getParent())) {
            return folders.filter(folder -> folder.getFileName().toString().contains(WANTED))
                    .sorted()
                    .map(Jdk::new)
                    .filter(Jdk::isJdk)
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isJdk() {
        return Files.isExecutable(tool("jcmd"));
    }

    /** {@return the path of one of its commands} */
    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }
}
