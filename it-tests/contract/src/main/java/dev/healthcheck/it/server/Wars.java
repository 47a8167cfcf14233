package dev.healthcheck.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
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
