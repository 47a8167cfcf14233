package dev.healthcheck.demo;

import dev.healthcheck.rest.HealthCheckResources;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Starts the shop: CDI by Weld SE, JAX-RS by Jersey. */
public final class Demo implements AutoCloseable {
    /** Kept here, because the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.glassfish"), Logger.getLogger("org.jboss.weld"));

    private final WeldContainer weld;
    private final HttpServer http;
    private final URI address;

    private Demo(WeldContainer weld, HttpServer http, URI address) {
        this.weld = weld;
        this.http = http;
        this.address = address;
    }

    /** Serves on the port of the system property {@code port}, 8080 by default, until Ctrl-C. */
    public static void main(String[] arguments) throws InterruptedException {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        Demo demo;
        try {
            demo = start(port(System.getProperty("port", "8080")));
        } catch (BindException | IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; choose another port with -Dport=8081");
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        System.out.println(demo.greeting());
        new CountDownLatch(1).await();
    }

    static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no port", e);
        }
    }

    /**
     * Starts the shop on the loopback address.
     *
     * @throws BindException if something else listens there
     */
    static Demo start(int port) throws BindException {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("There is no port " + port);
        }
        WeldContainer weld = new Weld().skipShutdownHook().initialize();
        try {
            HttpServer http =
                    GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:" + port), resources());
            int bound = http.getListeners().iterator().next().getPort();
            return new Demo(weld, http, URI.create("http://localhost:" + bound));
        } catch (RuntimeException e) {
            weld.shutdown();
            if (e.getCause() instanceof BindException) {
                throw (BindException) new BindException("Port " + port + " is taken").initCause(e);
            }
            throw e;
        }
    }

    /** Outside a server nobody scans for resources, so they are listed. */
    private static ResourceConfig resources() {
        return new ResourceConfig(Warehouse.class).registerClasses(HealthCheckResources.classes());
    }

    private String greeting() {
        return """

                The shop is open. Try:

                    curl -i %1$s/healthcheck
                    curl -i %1$s/healthcheck/live
                    curl -i %1$s/healthcheck/group/checkout
                    curl -i %1$s/healthcheck/metrics
                    curl -i %1$s/environment

                Break it, ask again, and mend it:

                    curl -X POST %1$s/warehouse/close
                    curl -X POST %1$s/warehouse/open

                Ctrl-C stops it.
                """.formatted(address);
    }

    URI address() {
        return address;
    }

    /** Ends CDI first: with {@code healthcheck.drain-delay}, the readiness fails for a while, and HTTP has to tell it. */
    @Override
    public void close() {
        weld.shutdown();
        http.shutdownNow();
        System.out.println("The shop is closed.");
    }
}
