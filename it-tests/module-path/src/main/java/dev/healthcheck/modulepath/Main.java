package dev.healthcheck.modulepath;

import dev.healthcheck.rest.HealthCheckResources;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Serves on a free port of the loopback address, tells the address, and ends with its standard input. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        SeContainer beans = SeContainerInitializer.newInstance().initialize();
        ResourceConfig resources = new ResourceConfig().registerClasses(HealthCheckResources.classes());
        HttpServer http = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0"), resources);
        System.out.println(
                "listening on " + http.getListeners().iterator().next().getPort());
        while (System.in.read() >= 0) {
            // The one who started it closes the stream.
        }
        beans.close();
        http.shutdownNow();
    }
}
