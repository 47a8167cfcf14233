package dev.healthcheck.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the module's {@link Server} as a parameter. JUnit finds this extension by itself; the
 * server starts at first use and stops after the last test.
 */
public final class RunningServer implements ParameterResolver {

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
