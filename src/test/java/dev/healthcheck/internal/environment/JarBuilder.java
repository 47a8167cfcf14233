package dev.healthcheck.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds jars for tests. */
final class JarBuilder {
    private final Map<String, String> files = new LinkedHashMap<>();

    static JarBuilder jar() {
        return new JarBuilder().file("a/A.class", "");
    }

    JarBuilder file(String name, String content) {
        files.put(name, content);
        return this;
    }

    JarBuilder manifest(String... lines) {
        return file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + String.join("\n", lines) + "\n");
    }

    JarBuilder maven(String group, String artifact, String version) {
        return file(
                "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Jar as(String fileName) {
        byte[] bytes = bytes();
        return new Jar(fileName, () -> new ByteArrayInputStream(bytes));
    }

    Path in(Path folder, String fileName) throws IOException {
        return Files.write(folder.resolve(fileName), bytes());
    }
}
