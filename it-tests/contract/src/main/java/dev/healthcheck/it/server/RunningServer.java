package dev.healthcheck.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the module's {@link Server} as a parameter. JUnit finds this extension by itself; the
 * server starts at first use and stops after the last test.
 */
public final class RunningServer implements ParameterResolver, ExecutionCondition {
    static final String SERVER_INDEPENDENT = "server-independent";
    private static final boolean SKIPS_TAG = SERVER_INDEPENDENT.equals(System.getProperty("skipped.tag"));
    private static final AtomicReference<String> JDK_OF_SERVER = new AtomicReference<>("");

    /** {@return the version of the JDK that the server ran on; empty if it has not started} */
    public static String jdk() {
        return JDK_OF_SERVER.get();
    }

    /** Skips what this module leaves to others, and everything where the JDK of the server is missing. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (SKIPS_TAG && context.getTags().contains(SERVER_INDEPENDENT)) {
            return ConditionEvaluationResult.disabled("no part depends on the server; WildFly and Jersey 3.1 run it");
        }
        return Jdk.missing()
                .map(ConditionEvaluationResult::disabled)
                .orElse(ConditionEvaluationResult.enabled("can run here"));
    }

    static Server of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Server.class, key -> started(), Server.class);
    }

    private static Server started() {
        Server server =
                new Announced(ServiceLoader.load(Server.class).findFirst().orElseThrow());
        try {
            server.start();
            JDK_OF_SERVER.set(server.javaVersion());
            return server;
        } catch (IOException failure) {
            server.close();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
