package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.ApplicationFiles;
import dev.healthcheck.internal.environment.ClassPathFiles;
import dev.healthcheck.internal.environment.ClassPathLibraries;
import dev.healthcheck.internal.environment.LibrarySource;
import dev.healthcheck.internal.environment.ServerFacts;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The deployment of the application. */
public interface DeploymentContext {
    /** {@return the context parameters of web.xml} */
    Map<String, String> contextParameters();

    /** {@return the libraries of the application} */
    LibrarySource libraries();

    /** {@return the files of the application} */
    ApplicationFiles files();

    /** {@return the facts that the server tells} */
    ServerFacts server();

    /** {@return the class files of the application itself; empty if the server does not list them} */
    List<ClassFile> classFiles();

    /** {@return the path of the application, such as {@code /shop}; null if it is not known} */
    @Nullable
    String contextPath();

    /** {@return the servlets that the server has registered; null if the server does not list them} */
    @Nullable
    List<DeclaredServlet> servlets();

    /** {@return the content of WEB-INF/web.xml} */
    WebXml webXml();

    /** {@return whether the application is deployed to a server} */
    boolean inServer();

    /**
     * {@return the deployment, as known at the start of the application}
     *
     * @param payload the payload of {@code @Initialized(ApplicationScoped.class)}: in a web application, the servlet
     *     context (Jakarta CDI 4.0, 2.5.1), but not on Payara
     */
    static DeploymentContext ofStart(Object payload, ClassLoader application) {
        return orPlain(() -> WebApplication.of(payload), application);
    }

    /** {@return the deployment, as known within a request} */
    static DeploymentContext ofRequest(Instance<Object> beans, ClassLoader application) {
        return orPlain(() -> WebApplication.find(beans), application);
    }

    private static DeploymentContext orPlain(Supplier<@Nullable WebApplication> finder, ClassLoader application) {
        try {
            PlainApplication plain = new PlainApplication(application, true);
            DeploymentContext web = finder.get();
            return web == null ? plain : new GuardedDeployment(web, plain);
        } catch (RuntimeException noContext) {
            // If one JVM has two CDI containers, one of them has no servlet context.
            return new PlainApplication(application, true);
        } catch (LinkageError noServletApi) {
            return new PlainApplication(application, false);
        }
    }

    /** An application on a class path, or a web application whose servlet context is not known yet. */
    record PlainApplication(ClassLoader application, boolean inServer) implements DeploymentContext {
        @Override
        public Map<String, String> contextParameters() {
            return Map.of();
        }

        @Override
        public LibrarySource libraries() {
            return new ClassPathLibraries(application);
        }

        @Override
        public ApplicationFiles files() {
            return new ClassPathFiles(application);
        }

        @Override
        public ServerFacts server() {
            return ServerFacts.NONE;
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
