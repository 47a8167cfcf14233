package dev.healthcheck.internal.servlet;

import dev.healthcheck.internal.environment.ApplicationFiles;
import dev.healthcheck.internal.environment.LibrarySource;
import dev.healthcheck.internal.environment.ServerFacts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the servlet context, and an application without one if the servlet context throws. A servlet context may belong
 * to another CDI container, may have no context at the moment, or may have no such method.
 */
record GuardedDeployment(DeploymentContext web, DeploymentContext plain) implements DeploymentContext {

    private <T extends @Nullable Object> T first(Function<DeploymentContext, T> question) {
        try {
            return question.apply(web);
        } catch (RuntimeException | LinkageError unknown) {
            return question.apply(plain);
        }
    }

    @Override
    public Map<String, String> contextParameters() {
        return first(DeploymentContext::contextParameters);
    }

    /** The libraries are read later, so the guard is around the later call. */
    @Override
    public LibrarySource libraries() {
        return () -> {
            try {
                return web.libraries().jars();
            } catch (RuntimeException | LinkageError unknown) {
                return plain.libraries().jars();
            }
        };
    }

    @Override
    public ApplicationFiles files() {
        return first(DeploymentContext::files);
    }

    @Override
    public ServerFacts server() {
        return first(DeploymentContext::server);
    }

    @Override
    public List<ClassFile> classFiles() {
        return first(DeploymentContext::classFiles);
    }

    @Override
    public @Nullable String contextPath() {
        return first(DeploymentContext::contextPath);
    }

    @Override
    public @Nullable List<DeclaredServlet> servlets() {
        return first(DeploymentContext::servlets);
    }

    @Override
    public WebXml webXml() {
        return first(DeploymentContext::webXml);
    }

    @Override
    public boolean inServer() {
        return true;
    }
}
