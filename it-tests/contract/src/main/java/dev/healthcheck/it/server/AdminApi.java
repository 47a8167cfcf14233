package dev.healthcheck.it.server;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server's administration over HTTP and JSON. */
public record AdminApi(URI root) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static AdminApi on(int port, String path) {
        return new AdminApi(URI.create("http://127.0.0.1:" + port + path));
    }

    public JsonPath get(String path) {
        return send(request(path).GET());
    }

    public JsonPath delete(String path) {
        return send(request(path).DELETE());
    }

    public JsonPath post(String contentType, String body) {
        return send(request("").header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("X-Requested-By", "it-tests");
    }

    private static JsonPath send(HttpRequest.Builder request) {
        try {
            return JsonPath.from(
                    HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
