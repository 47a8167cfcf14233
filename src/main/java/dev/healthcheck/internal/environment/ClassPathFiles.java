package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an application on a class path: it has the class files of a WAR, and nothing beside them. */
public final class ClassPathFiles implements ApplicationFiles {
    private final ClassLoader loader;

    public ClassPathFiles(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public @Nullable InputStream open(String path) throws IOException {
        URL resource = path.startsWith(CLASSES) ? loader.getResource(path.substring(CLASSES.length())) : null;
        if (resource == null) {
            return null;
        }
        URLConnection connection = resource.openConnection();
        // A cached connection would keep the jar of the application open after the undeployment.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** Lists directories only: the libraries list the files of jars. */
    @Override
    public Collection<String> list(String directory) {
        Set<String> paths = new TreeSet<>();
        for (URL url : directory.startsWith(CLASSES) ? urls(directory.substring(CLASSES.length())) : List.<URL>of()) {
            Path file = Jar.existing(url);
            if (file != null && Files.isDirectory(file)) {
                names(file).forEach(name -> paths.add(directory + name));
            }
        }
        return paths;
    }

    private List<URL> urls(String directory) {
        try {
            return Collections.list(loader.getResources(directory));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
