package dev.healthcheck.it.server;

import dev.healthcheck.HealthCheck;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** WARs and EARs as the servers want them. */
public final class Wars {

    private Wars() {}

    /** {@return the name without its ending, which of a WAR is also the context path} */
    public static String name(Archive<?> archive) {
        return name(archive.getName());
    }

    static String name(String file) {
        return file.replaceFirst("\\.[we]ar$", "");
    }

    /** {@return the finished jar of the library, as it goes into a WAR} */
    public static File library() {
        return jarOf(HealthCheck.class);
    }

    /** {@return the version in the name of that jar} */
    public static String libraryVersion() {
        return library().getName().replaceFirst("^jaxrs-healthcheck-", "").replaceFirst("\\.jar$", "");
    }

    /** {@return the jar that the class is in} */
    public static File jarOf(Class<?> type) {
        try {
            File jar = new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!jar.isFile()) {
                throw new IllegalStateException("the finished jar is meant, so run the phase verify: " + jar);
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the absolute path of the archive, written below {@code target}} */
    public static Path file(Archive<?> archive) {
        Path file = Path.of("target", "wars", archive.getName()).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
