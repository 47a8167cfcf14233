package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.ClassPathLibraries;
import dev.healthcheck.internal.environment.LibrarySource;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the application is deployed as. */
public interface Surroundings {
    /** {@return the context parameters of web.xml} */
    Map<String, String> contextParameters();

    /** {@return the libraries that the application brings} */
    LibrarySource libraries();

    /** {@return the class files of the application itself; none where the server does not tell} */
    List<ClassFile> classFiles();

    /** {@return the path that the application is deployed at, such as {@code /shop}; null where it is not known} */
    @Nullable
    String contextPath();

    /** {@return the servlets that the server has registered; null where it does not tell} */
    @Nullable
    List<DeclaredServlet> servlets();

    /** {@return what WEB-INF/web.xml says} */
    WebXml webXml();

    /** {@return whether it is deployed to a server} */
    boolean inServer();

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
        } catch (IllegalStateException noContext) {
            // Of two CDI containers in one JVM, one has no servlet context.
            return new PlainApplication(application, true);
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
        public @Nullable String contextPath() {
            return inServer ? null : "";
        }

        @Override
        public @Nullable List<DeclaredServlet> servlets() {
            return null;
        }

        @Override
        public WebXml webXml() {
            try (InputStream file = ClassFiles.webXml()) {
                return WebXml.read(file);
            } catch (IOException e) {
                return WebXml.NONE;
            }
        }
    }
}
