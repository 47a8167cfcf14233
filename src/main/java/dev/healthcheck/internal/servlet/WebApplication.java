package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.Jar;
import dev.healthcheck.internal.environment.LibrarySource;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A web application as its servlet context knows it. */
final class WebApplication implements Surroundings {
    private static final String APPLICATION = "jakarta.ws.rs.core.Application";

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

    /** Asked of the server, as not every class loader tells of them as jars. */
    private List<Jar> jars() {
        Set<String> paths = context.getResourcePaths(LIBRARIES);
        return paths == null
                ? List.of()
                : paths.stream()
                        .filter(path -> path.endsWith(".jar"))
                        .map(path -> new Jar(
                                path.substring(LIBRARIES.length()),
                                () -> context.getResourceAsStream(path),
                                Jar.existing(context.getRealPath(path))))
                        .toList();
    }

    @Override
    public List<ClassFile> classFiles() {
        String directory = context.getRealPath(CLASSES);
        if (directory != null && Files.isDirectory(Path.of(directory))) {
            return ClassFiles.below(Path.of(directory));
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
    public void hint(Logger logger) {
        Collection<? extends ServletRegistration> servlets = servlets();
        if (servlets == null) {
            Surroundings.hintOfAll(logger);
            return;
        }
        boolean declared = false;
        for (ServletRegistration servlet : servlets) {
            Class<?> type = application(servlet);
            declared |= type != null || isMappedApplication(servlet);
            if (type != null && listsItsClasses(type)) {
                logger.log(Level.INFO, "HC0006: {0} lists its classes: {1}", type.getName(), LIST);
            }
        }
        if (!declared) {
            hintOfNone(logger);
        }
    }

    /** WildFly registers such a servlet even where nobody has asked for one, but maps it nowhere. */
    private static boolean isMappedApplication(ServletRegistration servlet) {
        return APPLICATION.equals(servlet.getName()) && !servlet.getMappings().isEmpty();
    }

    private void hintOfNone(Logger logger) {
        if (isServedByFilter()) {
            Surroundings.hintOfAll(logger);
        } else {
            logger.log(Level.WARNING, "HC0005: no JAX-RS application is declared, so nothing answers: " + DECLARE);
        }
    }

    /** TomEE serves JAX-RS by filters, which do not tell the application; and it serves also where none is declared. */
    private boolean isServedByFilter() {
        return context.getFilterRegistrations().keySet().stream().anyMatch(name -> name.startsWith("tomee-jaxrs"));
    }

    /** {@return null where the server does not tell, such as Open Liberty at the start} */
    private @Nullable Collection<? extends ServletRegistration> servlets() {
        try {
            return context.getServletRegistrations().values();
        } catch (UnsupportedOperationException | IllegalStateException e) {
            return null;
        }
    }

    /** Servers name the servlet of a JAX-RS application by its class, or give the class as a parameter. */
    private @Nullable Class<?> application(ServletRegistration servlet) {
        for (String name : new String[] {servlet.getName(), servlet.getInitParameter(APPLICATION)}) {
            Class<?> type = name == null ? null : load(name);
            if (type != null && isApplication(type)) {
                return type;
            }
        }
        return null;
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, context.getClassLoader());
        } catch (ClassNotFoundException | LinkageError | SecurityException e) {
            return null;
        }
    }

    private static boolean isApplication(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent != null && (parent.getName().equals(APPLICATION) || isApplication(parent));
    }

    private static boolean listsItsClasses(Class<?> application) {
        for (Class<?> type = application; !type.getName().equals(APPLICATION); type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals("getClasses") || method.getName().equals("getSingletons")) {
                    return true;
                }
            }
        }
        return false;
    }
}
