package dev.healthcheck.it.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of a WAR, and those of its libraries but ours, as a jar for runtimes that know no WARs. */
public final class WarJar {

    private WarJar() {}

    /** Writes also {@code beans.xml} where a jar has it. */
    public static void write(Path war, Path jar) throws IOException {
        Files.deleteIfExists(jar);
        try (FileSystem from = FileSystems.newFileSystem(war);
                FileSystem to = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path root = to.getPath("/");
            for (Path library : libraries(from.getPath("/WEB-INF/lib"))) {
                unpack(library, root);
            }
            Path classes = from.getPath("/WEB-INF/classes");
            if (Files.exists(classes)) {
                Trees.copy(classes, root);
            }
            Path beans = from.getPath("/WEB-INF/beans.xml");
            if (Files.exists(beans)) {
                Files.createDirectories(root.resolve("META-INF"));
                Files.copy(beans, root.resolve("META-INF/beans.xml"));
            }
        }
    }

    private static List<Path> libraries(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(Wars.library().getName()))
                    .toList();
        }
    }

    private static void unpack(Path library, Path root) throws IOException {
        try (FileSystem from = FileSystems.newFileSystem(library)) {
            Trees.copy(from.getPath("/"), root);
        }
    }
}
