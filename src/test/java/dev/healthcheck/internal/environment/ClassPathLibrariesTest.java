package dev.healthcheck.internal.environment;

import static dev.healthcheck.internal.environment.JarBuilder.jar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathLibrariesTest {

    @TempDir
    Path folder;

    @Test
    void jarsOfTheClassLoaderAreFound() throws IOException {
        Path jar = jar().manifest().maven("org.acme", "orders", "1.2").in(folder, "or ders+%-1.jar");

        try (URLClassLoader loader = loader(jar)) {
            assertThat(fileNames(loader, "")).containsExactly("or ders+%-1.jar");
            assertThat(versions(loader, "")).isEqualTo(Map.of("org.acme:orders", "1.2"));
        }
    }

    /** Open Liberty names a file in a jar {@code wsjar:file:/a.jar!/b}. */
    @Test
    void jarsOfAServerWithItsOwnSchemeAreFound() throws IOException {
        Path jar = jar().manifest().maven("org.acme", "orders", "1.2").in(folder, "or ders+%-1.jar");
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                URL url = new URL(null, "wsjar:" + jar.toUri() + "!/" + name, new SchemeOfServer());
                return Collections.enumeration(List.of(url, new URL(null, "wsjar:x", new SchemeOfServer())));
            }
        };

        assertThat(versions(loader, "")).isEqualTo(Map.of("org.acme:orders", "1.2"));
    }

    /** Opens connections that are none of the JDK. */
    private static final class SchemeOfServer extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() throws IOException {
                    throw new IOException("not needed");
                }
            };
        }
    }

    @Test
    void jarsOfTheClassPathAreFoundWithoutManifestToo() throws IOException {
        Path jar = jar().in(folder, "or ders+%-1.jar");

        try (URLClassLoader loader = loader()) {
            assertThat(versions(loader, path(jar))).isEqualTo(Map.of("or ders+%", "1"));
        }
    }

    @Test
    void aJarFoundTwiceIsReadOnce() throws IOException {
        Path jar = jar().manifest().in(folder, "or ders+%-1.jar");

        try (URLClassLoader loader = loader(jar)) {
            assertThat(fileNames(loader, path(jar, jar))).hasSize(1);
        }
    }

    @Test
    void foldersAndMissingFilesAreNoLibraries() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");

        try (URLClassLoader loader = loader(classes)) {
            assertThat(fileNames(loader, path(classes, folder.resolve("missing.jar"))))
                    .isEmpty();
        }
    }

    @Test
    void aCorruptFileOnTheClassPathIsListed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");

        try (URLClassLoader loader = loader()) {
            assertThat(versions(loader, path(text))).isEqualTo(Map.of("text.jar", "unreadable"));
        }
    }

    @Test
    void theLibrariesOfThisTestAreFound() {
        Libraries libraries =
                new Libraries(List.of(new ClassPathLibraries(getClass().getClassLoader())));

        assertThat(libraries.versions()).containsKey("org.assertj:assertj-core").containsKey("junit-jupiter-api");
    }

    private static List<String> fileNames(ClassLoader loader, String classPath) throws IOException {
        return new ClassPathLibraries(loader, classPath)
                .jars().stream().map(Jar::fileName).toList();
    }

    private static Map<String, String> versions(ClassLoader loader, String classPath) {
        return new Libraries(List.of(new ClassPathLibraries(loader, classPath))).versions();
    }

    private static URLClassLoader loader(Path... elements) throws IOException {
        URL[] urls = new URL[elements.length];
        for (int i = 0; i < elements.length; i++) {
            urls[i] = elements[i].toUri().toURL();
        }
        return new Isolated(urls);
    }

    private static String path(Path... elements) {
        return String.join(
                File.pathSeparator,
                List.of(elements).stream().map(Path::toString).toList());
    }

    /** Knows its own elements only: agents, such as those of coverage tools, extend every class path. */
    private static final class Isolated extends URLClassLoader {
        Isolated(URL... urls) {
            super(urls, null);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
