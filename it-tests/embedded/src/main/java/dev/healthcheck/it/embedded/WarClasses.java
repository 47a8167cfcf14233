package dev.healthcheck.it.embedded;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The concrete classes of a WAR and its libraries. */
final class WarClasses {

    private WarClasses() {}

    static List<Class<?>> of(Path war, ClassLoader loader) throws IOException {
        List<Class<?>> classes = new ArrayList<>(below(war.resolve("WEB-INF/classes"), loader));
        for (Path library : libraries(war.resolve("WEB-INF/lib"))) {
            try (FileSystem jar = FileSystems.newFileSystem(library)) {
                classes.addAll(below(jar.getPath("/"), loader));
            }
        }
        return classes;
    }

    private static List<Path> libraries(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static List<Class<?>> below(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("META-INF") && !name.endsWith("-info.class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .<Class<?>>flatMap(name -> load(name, loader).stream())
                    .filter(not(type -> Modifier.isAbstract(type.getModifiers())))
                    .toList();
        }
    }

    /** A server's scan passes over classes that need something absent. */
    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
