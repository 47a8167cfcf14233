package dev.healthcheck.it.server;

import dev.healthcheck.HealthCheck;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WARs as the servers want them. */
public final class Wars {

    private Wars() {}

    /** {@return the WAR's name without its ending, which is also its context path} */
    public static String name(WebArchive war) {
        return war.getName().replaceFirst("\\.war$", "");
    }

    /** {@return the finished jar of the library, as it goes into a WAR} */
    public static File library() {
        try {
            File jar = new File(HealthCheck.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!jar.isFile()) {
                throw new IllegalStateException("the finished jar is meant, so run the phase verify: " + jar);
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the absolute path of the WAR, written below {@code target}} */
    public static Path file(WebArchive war) {
        Path file = Path.of("target", "wars", war.getName()).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
