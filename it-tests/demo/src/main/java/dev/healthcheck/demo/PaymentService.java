package dev.healthcheck.demo;

import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Stands for a service of somebody else: a real HTTP server on a free port of the loopback address. */
@ApplicationScoped
public class PaymentService {
    private HttpServer server;

    @PostConstruct
    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ping", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** {@return where it answers} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ping");
    }

    @PreDestroy
    void stop() {
        server.stop(0);
    }
}
