package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/** The names and versions of the libraries in a jar. One thread reads it once. */
final class JarContents {

    /** The maximum number of bytes to read from a jar that is not a file. */
    private static final int MOST_BYTES = 16_000_000;

    private static final String MAVEN = "META-INF/maven/";

    /** The {@code pom.properties} of each library; a shaded jar has several. */
    private final List<Properties> maven = new ArrayList<>();

    /** The licences by the directory of the {@code pom.xml}. */
    private final Map<String, String> licenses = new HashMap<>();

    private final List<SbomDocument> sboms = new ArrayList<>();
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
        return isOfMaven(name, "/pom.properties")
                || isOfMaven(name, "/pom.xml")
                || SbomFiles.isInJar(name)
                || name.equals(JarFile.MANIFEST_NAME);
    }

    private void add(String name, InputStream content) throws IOException {
        if (isOfMaven(name, "/pom.properties")) {
            maven.add(SmallText.properties(content));
        } else if (isOfMaven(name, "/pom.xml")) {
            licenses.put(name.substring(0, name.lastIndexOf('/')), PomLicenses.read(SmallText.bounded(content)));
        } else if (SbomFiles.isInJar(name)) {
            sboms.add(SbomDocument.read(name, content));
        } else if (name.equals(JarFile.MANIFEST_NAME)) {
            manifest.putAll(new Manifest(SmallText.bounded(content)).getMainAttributes());
        }
    }

    private static boolean isOfMaven(String name, String file) {
        return name.startsWith(MAVEN) && name.endsWith(file);
    }

    /** {@return the bills of materials in the jar, with the name of the jar in their paths} */
    List<SbomDocument> sboms(String fileName) {
        return sboms.stream()
                .map(one ->
                        new SbomDocument(fileName + "!/" + one.path(), one.format(), one.version(), one.components()))
                .toList();
    }

    /** {@return the libraries: from Maven, or else from the manifest, or else from the file name} */
    List<Library> libraries(String fileName) {
        String base = fileName.endsWith(".jar") ? fileName.substring(0, fileName.length() - ".jar".length()) : fileName;
        int dash = dashBeforeDigit(base);
        String version = dash > 0 ? base.substring(dash + 1) : "unknown";
        Map<String, Library> libraries = new TreeMap<>();
        for (Properties pom : maven) {
            if (pom.containsKey("groupId") && pom.containsKey("artifactId")) {
                Library library = ofMaven(pom, version, fileName);
                libraries.put(library.name(), library);
            }
        }
        return libraries.isEmpty()
                ? List.of(new Library(
                        manifestName(dash > 0 ? base.substring(0, dash) : base),
                        manifestVersion(version),
                        license(onlyLicense()),
                        fileName))
                : List.copyOf(libraries.values());
    }

    private Library ofMaven(Properties pom, String version, String fileName) {
        String group = pom.getProperty("groupId");
        String artifact = pom.getProperty("artifactId");
        return new Library(
                group + ":" + artifact,
                pom.getProperty("version", version),
                license(licenses.getOrDefault(MAVEN + group + "/" + artifact, "")),
                fileName);
    }

    private String onlyLicense() {
        return licenses.size() == 1 ? licenses.values().iterator().next() : "";
    }

    /** {@return the licence of the pom; else that of the manifest, which belongs to the only library of the jar} */
    private @Nullable String license(String ofPom) {
        String license = !ofPom.isEmpty() || maven.size() > 1 ? ofPom : attribute("", "Bundle-License");
        return license.isEmpty() ? null : license;
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
