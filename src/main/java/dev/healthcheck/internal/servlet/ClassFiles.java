package dev.healthcheck.internal.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the class files of the application itself, but not the many class files of its libraries. */
final class ClassFiles {
    private static final String ENDING = ".class";
    private static final String BEANS_XML = "META-INF/beans.xml";

    private ClassFiles() {}

    /** {@return the class name for a file path that is relative to the root of the packages} */
    static String className(String path) {
        return path.substring(0, path.length() - ENDING.length())
                .replace('/', '.')
                .replace('\\', '.');
    }

    static boolean isOne(String path) {
        return path.endsWith(ENDING) && !path.endsWith("-info.class");
    }

    static List<ClassFile> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isOne(file.toString()))
                    .map(file -> new ClassFile(
                            className(root.relativize(file).toString()), () -> Files.newInputStream(file)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** {@return the class files beside WEB-INF/lib with the library, else of each directory with a beans.xml} */
    static List<ClassFile> of(ClassLoader application) {
        Path beside = besideLibrary();
        if (beside != null) {
            return below(beside);
        }
        List<ClassFile> files = new ArrayList<>();
        for (URL marker : markers(application)) {
            Path file = path(marker);
            Path folder = file == null ? null : file.getParent();
            Path root = folder == null ? null : folder.getParent();
            if (root != null) {
                files.addAll(below(root));
            }
        }
        return files;
    }

    /** {@return WEB-INF/web.xml of the WAR with the library; null if it does not exist} */
    static @Nullable InputStream webXml() throws IOException {
        Path classes = besideLibrary();
        Path file = classes == null ? null : classes.resolveSibling("web.xml");
        return file == null || !Files.isRegularFile(file) ? null : Files.newInputStream(file);
    }

    private static @Nullable Path besideLibrary() {
        Path lib = libraries();
        Path classes = lib == null ? null : lib.resolveSibling("classes");
        return classes != null && Files.isDirectory(classes) ? classes : null;
    }

    /** {@return the directory WEB-INF/lib with the library; null if the library is elsewhere, or in an archive} */
    static @Nullable Path libraries() {
        CodeSource source = ClassFiles.class.getProtectionDomain().getCodeSource();
        Path jar = source == null ? null : path(source.getLocation());
        Path lib = jar == null ? null : jar.getParent();
        return lib == null || !lib.endsWith(Path.of("WEB-INF", "lib")) ? null : lib;
    }

    private static List<URL> markers(ClassLoader application) {
        try {
            return Collections.list(application.getResources(BEANS_XML));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** {@return the file of the URL; null if the URL does not name a file} */
    private static @Nullable Path path(@Nullable URL url) {
        try {
            return url != null && url.getProtocol().equals("file") ? Path.of(URI.create(url.toString())) : null;
        } catch (RuntimeException noPath) {
            return null;
        }
    }
}
