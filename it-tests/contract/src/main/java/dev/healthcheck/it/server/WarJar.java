package dev.healthcheck.it.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The classes of a WAR as a jar, for runtimes that know no WARs. */
public final class WarJar {

    private WarJar() {}

    /** Writes what is in {@code WEB-INF/classes}, and {@code beans.xml} where a jar has it. */
    public static void write(Path war, Path jar) throws IOException {
        Files.deleteIfExists(jar);
        try (FileSystem from = FileSystems.newFileSystem(war);
                FileSystem to = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path classes = from.getPath("/WEB-INF/classes");
            if (Files.exists(classes)) {
                Trees.copy(classes, to.getPath("/"));
            }
            Path beans = from.getPath("/WEB-INF/beans.xml");
            if (Files.exists(beans)) {
                Files.createDirectories(to.getPath("/META-INF"));
                Files.copy(beans, to.getPath("/META-INF/beans.xml"));
            }
        }
    }
}
