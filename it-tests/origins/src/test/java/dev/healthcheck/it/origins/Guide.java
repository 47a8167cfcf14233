package dev.healthcheck.it.origins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The guide from Spring Boot Actuator and Dropwizard. */
final class Guide {
    private static final Path PAGE =
            Path.of("..", "..", "src", "site", "markdown", "migrate-from-spring-and-dropwizard.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "healthcheck", "it", "origins");

    private Guide() {}

    static String text() {
        return read(PAGE);
    }

    /** {@return the class as its source has it, without the package and the imports} */
    static String source(Class<?> type) {
        String source = read(SOURCES.resolve(type.getSimpleName() + ".java"));
        return source.replaceFirst("(?s)^package.*?;\\n+(import [^\\n]*\\n|\\n)*", "");
    }

    /** {@return the only line of the page that begins so: JSON of one of the three} */
    static String line(String begin) {
        return Pattern.compile("(?m)^" + Pattern.quote(begin) + ".*$")
                .matcher(text())
                .results()
                .map(MatchResult::group)
                .reduce((one, other) -> {
                    throw new IllegalStateException("two lines begin with " + begin);
                })
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
