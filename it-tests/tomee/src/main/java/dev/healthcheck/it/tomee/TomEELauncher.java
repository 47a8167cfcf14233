package dev.healthcheck.it.tomee;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/** TomEE with what other servers have of their own: an administration over HTTP, by which WARs come and go. */
public final class TomEELauncher {
    private static final String ADDRESS = "127.0.0.1";

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(1);

    private final Container tomee;

    private TomEELauncher(Container tomee) {
        this.tomee = tomee;
    }

    /** Wants the port of TomEE, that of the administration, and a directory to work in. */
    public static void main(String[] arguments) {
        try {
            Container tomee = started(Integer.parseInt(arguments[0]), arguments[2]);
            new TomEELauncher(tomee).administrate(Integer.parseInt(arguments[1]));
        } catch (Throwable failure) {
            // TomEE has left threads that would keep the JVM alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static Container started(int port, String directory) throws Exception {
        Configuration configuration =
                new Configuration().http(port).dir(directory).property("connector.attributes.address", ADDRESS);
        configuration.setHost(ADDRESS);
        configuration.setStopPort(-1);
        Container tomee = new Container();
        tomee.setup(configuration);
        tomee.start();
        return tomee;
    }

    private void administrate(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(ADDRESS), port), 0);
        http.createContext("/wars", this::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = result(exchange).toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** POST deploys the WAR whose path is the body, and DELETE undeploys the one named. */
    private JsonObject result(HttpExchange exchange) {
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" ->
                    deploy(new File(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                case "DELETE" -> undeploy(exchange.getRequestURI().getPath().replaceFirst("/wars/", ""));
                default -> {}
            }
            return JsonObject.EMPTY_JSON_OBJECT;
        } catch (Exception | LinkageError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return Json.createObjectBuilder().add("failure", trace.toString()).build();
        }
    }

    /**
     * A request has not ended when its answer arrives. If its application goes in between, TomEE leaves the context of
     * that in a variable of the request's thread, for good.
     */
    private void undeploy(String name) throws Exception {
        long end = System.nanoTime() + LONGEST_REQUEST.toNanos();
        while (requests().getActiveCount() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        tomee.undeploy(name);
    }

    private ThreadPoolExecutor requests() {
        return (ThreadPoolExecutor)
                tomee.getTomcat().getConnector().getProtocolHandler().getExecutor();
    }

    private void deploy(File war) throws Exception {
        tomee.deploy(war.getName().replaceFirst("\\.war$", ""), war);
    }
}
