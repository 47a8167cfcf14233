package dev.healthcheck.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives the same answer to each request, and keeps what each asked. */
final class AnsweringServer implements AutoCloseable {
    /** A request, with the address that it asks for and its headers. */
    record Request(String method, String uri, Headers headers) {}

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private AnsweringServer(HttpServer server) {
        this.server = server;
    }

    static AnsweringServer json(int code, String body) throws IOException {
        return of(code, body, Map.of("Content-Type", "application/json"));
    }

    static AnsweringServer of(int code, String body, Map<String, String> headers) throws IOException {
        return at(InetAddress.getByName("127.0.0.1"), code, body, headers);
    }

    static AnsweringServer at(InetAddress address, int code, String body, Map<String, String> headers)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(address, 0), 0);
        AnsweringServer server = new AnsweringServer(http);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.createContext("/", exchange -> {
            server.requests.add(new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        http.start();
        return server;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
