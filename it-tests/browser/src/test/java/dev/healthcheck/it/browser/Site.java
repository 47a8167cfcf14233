package dev.healthcheck.it.browser;

import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.rest.HealthCheckResources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An application with the checks of {@link Plant}, on a real HTTP server. */
final class Site implements AutoCloseable {
    private final WeldContainer weld;
    private final HttpServer http;
    private final URI root;

    private Site(WeldContainer weld, HttpServer http) {
        this.weld = weld;
        this.http = http;
        this.root = URI.create(
                "http://127.0.0.1:" + http.getListeners().iterator().next().getPort() + "/");
    }

    static Site start() {
        WeldContainer weld = new Weld().skipShutdownHook().initialize();
        return new Site(
                weld,
                GrizzlyHttpServerFactory.createHttpServer(
                        URI.create("http://127.0.0.1:0"),
                        new ResourceConfig().registerClasses(HealthCheckResources.classes())));
    }

    Plant plant() {
        return weld.select(Plant.class).get();
    }

    HealthCheckRegistry registry() {
        return weld.select(HealthCheckRegistry.class).get();
    }

    String at(String path) {
        return root.resolve(path).toString();
    }

    /** {@return the page as a program gets it} */
    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(at(path)))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Stops to answer, as a server does that has died. */
    void pause() {
        http.getListeners().forEach(listener -> {
            try {
                listener.shutdownNow();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        plant().isWell();
        weld.shutdown();
        http.shutdownNow();
    }
}
