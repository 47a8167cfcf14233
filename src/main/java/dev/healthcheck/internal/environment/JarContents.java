package dev.healthcheck.internal.environment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The names and versions of the libraries in a jar. One thread reads it once. */
final class JarContents {

    /** The maximum number of bytes to read from a jar that is not a file. */
    private static final int MOST_BYTES = 16_000_000;

    /** The maximum number of bytes to read from one manifest or {@code pom.properties}. */
    private static final int MOST_TEXT = 1_000_000;

    /** The {@code pom.properties} of each library; a shaded jar has several. */
    private final List<Properties> maven = new ArrayList<>();

    private final Attributes manifest = new Attributes();

    private JarContents() {}

    /**
     * Reads a jar. For a file, it reads the central directory: the time does not depend on the size. Otherwise, it
     * reads the beginning, where build tools write the manifest and {@code pom.properties}.
     *
     * @throws Exception if the content is not a jar, or cannot be read
     */
    static JarContents read(Jar jar) throws Exception {
        Path file = jar.file();
        if (file == null) {
            return readBeginning(jar);
        }
        return Files.isDirectory(file) ? readDirectory(file) : readFile(file);
    }

    private static JarContents readFile(Path file) throws IOException {
        JarContents contents = new JarContents();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isTold(entry.getName())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        contents.add(entry.getName(), content);
                    }
                }
            }
        }
        return contents;
    }

    private static JarContents readDirectory(Path root) throws IOException {
        JarContents contents = new JarContents();
        Path information = root.resolve("META-INF");
        if (!Files.isDirectory(information)) {
            throw new IOException("no jar: " + root.getFileName());
        }
        try (Stream<Path> files = Files.walk(information)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isTold(name)) {
                    try (InputStream content = Files.newInputStream(file)) {
                        contents.add(name, content);
                    }
                }
            }
        }
        return contents;
    }

    private static JarContents readBeginning(Jar jar) throws Exception {
        try (InputStream content = jar.content().call()) {
            if (content == null) {
                throw new IOException("gone: " + jar.fileName());
            }
            return readBeginning(new ZipInputStream(content));
        }
    }

    private static JarContents readBeginning(ZipInputStream zip) throws IOException {
        JarContents contents = new JarContents();
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new IOException("no entries");
        }
        int left = MOST_BYTES;
        while (entry != null && left > 0) {
            contents.add(entry.getName(), zip);
            left -= (int) zip.skip(left);
            entry = left > 0 ? zip.getNextEntry() : null;
        }
        return contents;
    }

    private static boolean isTold(String name) {
        return isPom(name) || name.equals(JarFile.MANIFEST_NAME);
    }

    private void add(String name, InputStream content) throws IOException {
        if (isPom(name)) {
            maven.add(properties(content));
        } else if (name.equals(JarFile.MANIFEST_NAME)) {
            manifest.putAll(new Manifest(bounded(content)).getMainAttributes());
        }
    }

    private static boolean isPom(String name) {
        return name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties");
    }

    private static Properties properties(InputStream content) throws IOException {
        Properties properties = new Properties();
        properties.load(bounded(content));
        return properties;
    }

    private static InputStream bounded(InputStream content) throws IOException {
        return new ByteArrayInputStream(content.readNBytes(MOST_TEXT));
    }

    /** {@return the versions by library name: from Maven, or else from the manifest, or else from the file name} */
    Map<String, String> libraries(String fileName) {
        String base = fileName.endsWith(".jar") ? fileName.substring(0, fileName.length() - ".jar".length()) : fileName;
        int dash = dashBeforeDigit(base);
        String version = dash > 0 ? base.substring(dash + 1) : "unknown";
        Map<String, String> libraries = new TreeMap<>();
        for (Properties pom : maven) {
            if (pom.containsKey("groupId") && pom.containsKey("artifactId")) {
                String name = pom.getProperty("groupId") + ":" + pom.getProperty("artifactId");
                libraries.put(name, pom.getProperty("version", version));
            }
        }
        return libraries.isEmpty()
                ? Map.of(manifestName(dash > 0 ? base.substring(0, dash) : base), manifestVersion(version))
                : libraries;
    }

    /** {@return the index of the dash before the version in {@code name-1.2.3}; negative without a version} */
    private static int dashBeforeDigit(String base) {
        int dash = base.indexOf('-');
        while (dash >= 0 && !(dash + 1 < base.length() && Character.isDigit(base.charAt(dash + 1)))) {
            dash = base.indexOf('-', dash + 1);
        }
        return dash;
    }

    private String manifestName(String otherwise) {
        String name = attribute(otherwise, "Bundle-SymbolicName", "Automatic-Module-Name", "Implementation-Title");
        int directive = name.indexOf(';');
        return directive < 0 ? name : name.substring(0, directive).strip();
    }

    private String manifestVersion(String otherwise) {
        return attribute(otherwise, "Bundle-Version", "Implementation-Version");
    }

    private String attribute(String otherwise, String... names) {
        for (String name : names) {
            String value = manifest.getValue(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return otherwise;
    }
}
