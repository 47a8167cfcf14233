package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.ApplicationFiles;
import dev.healthcheck.internal.environment.ClassPathFiles;
import dev.healthcheck.internal.environment.ClassPathLibraries;
import dev.healthcheck.internal.environment.Jar;
import dev.healthcheck.internal.environment.LibrarySource;
import dev.healthcheck.internal.environment.ServerFacts;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A web application, with the data of its servlet context. */
final class WebApplication implements DeploymentContext {
    private static final String LIBRARIES = "/WEB-INF/lib/";

    private static final String CLASSES = "/WEB-INF/classes/";

    private final ServletContext context;

    WebApplication(ServletContext context) {
        this.context = context;
    }

    static @Nullable WebApplication of(Object payload) {
        return payload instanceof ServletContext context ? new WebApplication(context) : null;
    }

    static @Nullable WebApplication find(Instance<Object> beans) {
        Instance<ServletContext> contexts = beans.select(ServletContext.class);
        return contexts.isResolvable() ? new WebApplication(contexts.get()) : null;
    }

    @Override
    public Map<String, String> contextParameters() {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : Collections.list(context.getInitParameterNames())) {
            parameters.put(name, String.valueOf(context.getInitParameter(name)));
        }
        return parameters;
    }

    @Override
    public LibrarySource libraries() {
        return this::jars;
    }

    /** Reads the jars from the servlet context, because not every class loader lists them as jars. */
    private List<Jar> jars() throws IOException {
        Set<String> paths = context.getResourcePaths(LIBRARIES);
        return paths == null
                ? new ClassPathLibraries(context.getClassLoader()).jars()
                : paths.stream()
                        .filter(path -> path.endsWith(".jar"))
                        .map(path -> new Jar(
                                path.substring(LIBRARIES.length()),
                                () -> context.getResourceAsStream(path),
                                file(path)))
                        .toList();
    }

    /** Open Liberty returns no real path, but unpacks all libraries to one directory. */
    private @Nullable Path file(String path) {
        Path real = Jar.existing(context.getRealPath(path));
        Path directory = ClassFiles.libraries();
        return real != null || directory == null
                ? real
                : Jar.existing(
                        directory.resolve(path.substring(LIBRARIES.length())).toString());
    }

    /** A server without WARs, such as RESTEasy SE, has a servlet context without files. */
    private boolean isWar() {
        return context.getResourcePaths("/WEB-INF/") != null;
    }

    @Override
    public ApplicationFiles files() {
        return isWar() ? new WarFiles() : new ClassPathFiles(context.getClassLoader());
    }

    @Override
    public ServerFacts server() {
        return new ServerFacts(
                String.valueOf(context.getServerInfo()),
                context.getMajorVersion() + "." + context.getMinorVersion(),
                context.getContextPath(),
                Objects.requireNonNullElse(context.getServletContextName(), ""));
    }

    @Override
    public List<ClassFile> classFiles() {
        String directory = context.getRealPath(CLASSES);
        if (directory != null && Files.isDirectory(Path.of(directory))) {
            return ClassFiles.below(Path.of(directory));
        }
        if (!isWar()) {
            return ClassFiles.of(context.getClassLoader());
        }
        List<ClassFile> files = new ArrayList<>();
        addClassFiles(CLASSES, files);
        return files;
    }

    private void addClassFiles(String directory, List<ClassFile> files) {
        Set<String> paths = context.getResourcePaths(directory);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                addClassFiles(path, files);
            } else if (ClassFiles.isOne(path)) {
                String name = ClassFiles.className(path.substring(CLASSES.length()));
                files.add(new ClassFile(name, () -> context.getResourceAsStream(path)));
            }
        }
    }

    @Override
    public String contextPath() {
        return context.getContextPath();
    }

    /** Open Liberty does not list servlets at the start; TomEE serves JAX-RS with filters. */
    @Override
    public @Nullable List<DeclaredServlet> servlets() {
        try {
            if (context.getFilterRegistrations().keySet().stream().anyMatch(name -> name.startsWith("tomee-jaxrs"))) {
                return null;
            }
            return context.getServletRegistrations().values().stream()
                    .map(WebApplication::declared)
                    .toList();
        } catch (UnsupportedOperationException | IllegalStateException e) {
            return null;
        }
    }

    private static DeclaredServlet declared(ServletRegistration servlet) {
        String application = servlet.getInitParameter(DeclaredServlet.APPLICATION);
        return new DeclaredServlet(
                application == null ? List.of(servlet.getName()) : List.of(servlet.getName(), application),
                List.copyOf(servlet.getMappings()));
    }

    @Override
    public WebXml webXml() {
        try (InputStream file = context.getResourceAsStream("/WEB-INF/web.xml")) {
            return WebXml.read(file);
        } catch (IOException e) {
            return WebXml.NONE;
        }
    }

    @Override
    public boolean inServer() {
        return true;
    }

    /** The files of the WAR, as the server serves them to the application. */
    private final class WarFiles implements ApplicationFiles {
        @Override
        public @Nullable InputStream open(String path) {
            return context.getResourceAsStream(path);
        }

        @Override
        public Collection<String> list(String directory) {
            Set<String> paths = context.getResourcePaths(directory);
            return paths == null ? List.of() : paths;
        }
    }
}
