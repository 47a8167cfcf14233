package dev.healthcheck.it.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What other servers have of their own: an administration over HTTP, by which WARs come and go, one at a time. */
public final class WarAdministration {
    private final WarHost host;

    private WarAdministration(WarHost host) {
        this.host = host;
    }

    /** Serves {@code /wars}: POST deploys a WAR, and DELETE undeploys the one that the path names. */
    public static void serve(String address, int port, WarHost host) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        http.createContext("/wars", new WarAdministration(host)::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = result(exchange).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String result(HttpExchange exchange) {
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" -> host.deploy(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                case "DELETE" ->
                    host.undeploy(exchange.getRequestURI().getPath().replaceFirst("/wars/", ""));
                default -> {}
            }
            return "{}";
        } catch (Exception | LinkageError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return "{\"failure\": \"" + escaped(trace.toString()) + "\"}";
        }
    }

    /** By hand, since the servers here have JSON of their own, which they do not want from the class path. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
