package dev.healthcheck.internal.environment;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;

/** The jars of a web application, also where its class loader does not tell of them as jars. */
public final class WebAppLibraries implements LibrarySource {
    private static final String FOLDER = "/WEB-INF/lib/";

    private final ServletContext application;

    public WebAppLibraries(ServletContext application) {
        this.application = application;
    }

    @Override
    public List<Jar> jars() {
        Set<String> paths = application.getResourcePaths(FOLDER);
        return paths == null
                ? List.of()
                : paths.stream()
                        .filter(path -> path.endsWith(".jar"))
                        .map(this::jar)
                        .toList();
    }

    private Jar jar(String path) {
        return new Jar(path.substring(FOLDER.length()), () -> application.getResourceAsStream(path));
    }
}
