package dev.healthcheck.it.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Serves one exploded WAR, whose classes are on the class path, until it is asked to end. */
public final class SeLauncher {
    /** The line that says it serves. */
    public static final String READY = "SeLauncher: ready";

    private SeLauncher() {}

    /** Wants the address of the WAR's root and its directory. */
    public static void main(String[] arguments) {
        try {
            serve(URI.create(arguments[0]), Path.of(arguments[1]));
            System.out.println(READY);
        } catch (Throwable failure) {
            // Servers and containers may have left threads that would keep the JVM alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(URI root, Path war) throws Exception {
        WeldContainer weld = new Weld().skipShutdownHook().initialize();
        Optional<RestApplication> application = RestApplication.of(war);
        HttpServer http = application.isPresent()
                ? GrizzlyHttpServerFactory.createHttpServer(
                        application.get().below(root), application.get().config())
                : GrizzlyHttpServerFactory.createHttpServer(root);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            http.shutdownNow();
            weld.shutdown();
        }));
    }
}
