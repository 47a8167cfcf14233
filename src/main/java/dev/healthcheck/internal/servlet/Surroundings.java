package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.ClassPathLibraries;
import dev.healthcheck.internal.environment.LibrarySource;
import jakarta.enterprise.inject.Instance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the application is deployed as. */
public interface Surroundings {
    /** What to do where the JAX-RS application lists its classes. */
    String LIST =
            "the JAX-RS application must have dev.healthcheck.rest.HealthCheckResources.classes() among its classes";

    /** What to do where there is no JAX-RS application. */
    String DECLARE = "WEB-INF/web.xml must have"
            + " <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>"
            + " <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>"
            + "<url-pattern>/*</url-pattern></servlet-mapping>";

    /** {@return the context parameters of web.xml} */
    Map<String, String> contextParameters();

    /** {@return the libraries that the application brings} */
    LibrarySource libraries();

    /** {@return the class files of the application itself; none where the server does not tell} */
    List<ClassFile> classFiles();

    /** Says what the user must do before anything answers, if anything. */
    void hint(Logger logger);

    /** What to say where it cannot be seen how JAX-RS is declared. */
    static void hintOfAll(Logger logger) {
        logger.log(
                Level.INFO,
                "HC0004: should 404 be the answer: where classes are listed, " + LIST
                        + "; where no JAX-RS application is declared, " + DECLARE);
    }

    /**
     * {@return what is known when the application starts}
     *
     * @param payload that of {@code @Initialized(ApplicationScoped.class)}: the servlet context in a web application
     *     (Jakarta CDI 4.0, 2.5.1), though not on Payara
     */
    static Surroundings ofStart(Object payload, ClassLoader application) {
        return orPlain(() -> WebApplication.of(payload), application);
    }

    /** {@return what is known within a request} */
    static Surroundings ofRequest(Instance<Object> beans, ClassLoader application) {
        return orPlain(() -> WebApplication.find(beans), application);
    }

    private static Surroundings orPlain(Supplier<@Nullable WebApplication> finder, ClassLoader application) {
        try {
            Surroundings web = finder.get();
            return web == null ? new PlainApplication(application, true) : web;
        } catch (LinkageError noServletApi) {
            return new PlainApplication(application, false);
        }
    }

    /** An application on a class path, or one whose servlet context is not known yet. */
    record PlainApplication(ClassLoader application, boolean inServer) implements Surroundings {
        @Override
        public Map<String, String> contextParameters() {
            return Map.of();
        }

        @Override
        public LibrarySource libraries() {
            return new ClassPathLibraries(application);
        }

        @Override
        public List<ClassFile> classFiles() {
            return ClassFiles.of(application);
        }

        @Override
        public void hint(Logger logger) {
            if (inServer) {
                Surroundings.hintOfAll(logger);
            }
        }
    }
}
