package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.LibrarySource;
import dev.healthcheck.internal.environment.WebAppLibraries;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A web application as its servlet context knows it. */
final class WebApplication implements Surroundings {
    private static final String APPLICATION = "jakarta.ws.rs.core.Application";

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
        return new WebAppLibraries(context);
    }

    @Override
    public @Nullable Hint hint() {
        Collection<? extends ServletRegistration> servlets = servlets();
        if (servlets == null) {
            return Hint.UNSURE;
        }
        List<Class<?>> applications = servlets.stream()
                .map(this::application)
                .filter(Objects::nonNull)
                .<Class<?>>map(type -> type)
                .toList();
        // WildFly registers such a servlet even where nobody has asked for one, but maps it nowhere.
        boolean named = servlets.stream()
                .anyMatch(servlet -> APPLICATION.equals(servlet.getName())
                        && !servlet.getMappings().isEmpty());
        if (applications.isEmpty() && !named) {
            return isServedByFilter()
                    ? Hint.UNSURE
                    : new Hint(
                            Level.WARNING,
                            "HC0005: no JAX-RS application is declared, so nothing answers: " + Hint.DECLARE);
        }
        return applications.stream()
                .filter(WebApplication::listsItsClasses)
                .findFirst()
                .map(type ->
                        new Hint(Level.INFO, "HC0006: %s lists its classes: %s".formatted(type.getName(), Hint.LIST)))
                .orElse(null);
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
