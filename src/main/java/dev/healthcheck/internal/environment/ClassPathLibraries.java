package dev.healthcheck.internal.environment;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** The jars of a class loader, and the jars of the class path of the JVM. */
public final class ClassPathLibraries implements LibrarySource {
    private final ClassLoader loader;
    private final String classPath;

    public ClassPathLibraries(ClassLoader loader) {
        this(loader, System.getProperty("java.class.path", ""));
    }

    ClassPathLibraries(ClassLoader loader, String classPath) {
        this.loader = loader;
        this.classPath = classPath;
    }

    @Override
    public List<Jar> jars() throws IOException {
        Map<String, URL> jars = new LinkedHashMap<>();
        addOfLoader(jars);
        addOfClassPath(jars);
        return jars.values().stream()
                .map(url -> new Jar(fileName(url), url::openStream, Jar.existing(url)))
                .toList();
    }

    private void addOfLoader(Map<String, URL> jars) throws IOException {
        for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            if (manifest.openConnection() instanceof JarURLConnection inJar) {
                add(jars, inJar.getJarFileURL());
            } else {
                addOfText(jars, manifest.toExternalForm());
            }
        }
    }

    /** Adds the jar of a URL whose scheme is that of a server, such as {@code wsjar:file:/a.jar!/b} of Open Liberty. */
    private static void addOfText(Map<String, URL> jars, String url) {
        int jar = url.indexOf(':') + 1;
        int end = url.lastIndexOf("!/");
        if (jar < end) {
            try {
                add(jars, URI.create(url.substring(jar, end)).toURL());
            } catch (IOException | IllegalArgumentException noUrl) {
                // The server names its jars in a way of its own.
            }
        }
    }

    private void addOfClassPath(Map<String, URL> jars) throws IOException {
        for (Object element : Collections.list(new StringTokenizer(classPath, File.pathSeparator))) {
            File file = new File(element.toString());
            if (file.isFile()) {
                add(jars, file.toURI().toURL());
            }
        }
    }

    /** Compares URLs as text, because {@code URL.equals} asks name servers. */
    private static void add(Map<String, URL> jars, URL jar) {
        jars.put(jar.toExternalForm(), jar);
    }

    private static String fileName(URL jar) {
        String path = decodedPath(jar);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String decodedPath(URL url) {
        try {
            URI uri = url.toURI();
            return uri.getPath() == null ? url.getPath() : uri.getPath();
        } catch (URISyntaxException e) {
            return url.getPath();
        }
    }
}
