package dev.healthcheck.it.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;

/** What a client that believes nothing gets, and how long it took. */
record Answer(int status, byte[] body, Duration took) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Answer of(String address) {
        try {
            long begin = System.nanoTime();
            HttpResponse<byte[]> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failure) {
            throw new UncheckedIOException(address, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** {@return the body, which has to be JSON in proper UTF-8} */
    JsonPath json() {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonPath json = JsonPath.from(text);
            json.get();
            return json;
        } catch (CharacterCodingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
