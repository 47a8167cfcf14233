package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Fifty;
import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests, caches and compression. */
class HttpIT {
    /** A kubelet reads no more of a body. */
    private static final int KUBELET_BYTES = 10 * 1024;

    /** Not HTTP/2, in which no answer of Open Liberty without a body ever ends. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Of the connection, or different from second to second. */
    private static final Set<String> NOT_COMPARED =
            Set.of("date", "connection", "keep-alive", "transfer-encoding", "content-length", "age");

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app("http", Panel.class));

    @RegisterExtension
    static final DeployedWar FIFTY = new DeployedWar(
            Apps.app("http-fifty", new String[] {"healthcheck.details=role:ops"}, Fifty.class, HeaderLogin.class));

    @RegisterExtension
    static final DeployedWar CACHED = new DeployedWar(Apps.app(
            "http-cached",
            new String[] {
                "healthcheck.http-cache=on",
                "healthcheck.details=token",
                "healthcheck.token=it-0123456789-bearer-s3cret",
                "healthcheck.groups.open.details=always",
                "healthcheck.groups.closed.details=never",
                "healthcheck.checks.orders.success-ttl=1ms",
                "healthcheck.checks.orders.failed-ttl=1ms",
                "healthcheck.groups.steady.include=search,alive",
                "healthcheck.groups.flaky.include=orders",
                "healthcheck.checks.search.success-ttl=20s"
            },
            Panel.class));

    @Test
    void aKnownReportIsNotSentAgain() {
        Wire first = get(PANEL, "");
        String tag = first.header("ETag");

        assertThat(tag).matches("\"[0-9a-f]+\"");
        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            for (String method : new String[] {"GET", "HEAD"}) {
                Wire again = Wire.ask(method, PANEL.at("api/healthcheck"), "If-None-Match: " + known);
                assertThat(again.status()).as(known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).isEqualTo(tag);
                assertThat(again.header("Cache-Control")).isEqualTo("no-store");
                assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
            }
        }
        for (String other : new String[] {"\"x\"", tag.replace("\"", ""), tag.toUpperCase(Locale.ROOT) + "x", ""}) {
            assertThat(get(PANEL, "", "If-None-Match: " + other).status())
                    .as(other)
                    .isEqualTo(200);
        }
        assertThat(Wire.ask("OPTIONS", PANEL.at("api/healthcheck"), "If-None-Match: *")
                        .status())
                .isEqualTo(200);
        assertThat(get(PANEL, "?format=health", "If-None-Match: " + tag).status())
                .isEqualTo(200);
    }

    @Test
    void aFailureIsAlwaysSent() {
        when().post(CACHED.at("api/panel/orders/failed"));
        try {
            await().until(() -> get(CACHED, "/group/flaky").status() == 503);
            Wire failure = get(CACHED, "/group/flaky");
            assertThat(failure.header("Cache-Control")).isEqualTo("no-store");
            assertThat(Integer.parseInt(failure.header("Retry-After"))).isBetween(1, 10);
            for (String known : new String[] {"*", failure.header("ETag")}) {
                Wire again = get(CACHED, "/group/flaky", "If-None-Match: " + known);
                assertThat(again.status()).isEqualTo(503);
                assertThat(again.body()).isNotEmpty();
            }
        } finally {
            when().post(CACHED.at("api/panel/orders/passed"));
        }
    }

    @Test
    void aCacheMayKeepASuccessForItsTimeToLive() {
        for (String group : new String[] {"steady", "open", "closed"}) {
            get(CACHED, "/group/" + group);
        }
        Wire steady = get(CACHED, "/group/steady");

        assertThat(steady.status()).isEqualTo(200);
        assertThat(steady.header("Cache-Control")).matches("private, max-age=\\d+, must-revalidate");
        assertThat(Integer.parseInt(steady.header("Cache-Control").replaceAll("\\D+", "")))
                .isBetween(1, 20);
        assertThat(steady.header("Age")).isNull();
        // The time to live of one check in it is 1 ms.
        assertThat(get(CACHED, "/group/flaky").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/live",
                "/orders",
                "/typo",
                "/history",
                "/metrics",
                "/maintenance",
                "?format=health",
                "?format=nagios",
                "?pretty",
                "/openapi.yaml"
            })
    void headHasTheHeadersOfGet(String path) {
        String address = PANEL.at("api/healthcheck" + path);
        get(PANEL, path);

        for (String encoding : new String[] {"identity", "gzip"}) {
            TreeMap<String, String> ofGet = headers(Wire.get(address, "Accept-Encoding: " + encoding));
            TreeMap<String, String> ofHead = headers(Wire.ask("HEAD", address, "Accept-Encoding: " + encoding));
            assertThat(ofHead).isEqualTo(ofGet);
        }
    }

    @Test
    void aLongReportIsCompressedForWhoeverAsks(Server server) throws Exception {
        Needs.compressedBodies(server);
        String ada = "ada ops";
        HttpResponse<byte[]> plain = bytes("", "X-Login", ada);
        HttpResponse<byte[]> small = bytes("", "X-Login", ada, "Accept-Encoding", "deflate, gzip;q=0.5");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(small.body().length).isLessThan(plain.body().length / 3);
        assertThat(decoded(small.body())).isEqualTo(plain.body());
        assertThat(small.headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
        for (HttpResponse<byte[]> one : List.of(plain, small)) {
            assertThat(one.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding, Authorization, Cookie");
        }
        assertThat(bytes("", "X-Login", ada, "Accept-Encoding", "gzip;q=0, *")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        String tag = small.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> known = bytes("", "X-Login", ada, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(bytes("", "X-Login", ada, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aShortReportIsNotCompressed() throws Exception {
        HttpResponse<byte[]> status = bytes("", "Accept-Encoding", "gzip");

        assertThat(status.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(status.body(), UTF_8)).isEqualTo("{\"status\":\"success\"}");
    }

    @Test
    void fiftyChecksFitIntoWhatAKubeletReads() throws Exception {
        String body = new String(bytes("", "X-Login", "ada ops").body(), UTF_8);

        assertThat(body).contains("dependency-49");
        assertThat(body.getBytes(UTF_8).length).isLessThanOrEqualTo(KUBELET_BYTES);
        assertThat(body.indexOf("\"status\"")).isBetween(0, 1024);
    }

    @Test
    void varyNamesWhatDecides() {
        assertThat(get(PANEL, "/alive").header("Vary")).isEqualTo("Accept");
        assertThat(get(PANEL, "/alive?format=json").header("Vary")).isNull();
        assertThat(get(CACHED, "/group/steady").header("Vary")).isEqualTo("Accept, Authorization");
        assertThat(get(CACHED, "/group/closed").header("Vary")).isEqualTo("Accept");
        assertThat(get(FIFTY, "").header("Vary")).isEqualTo("Accept, Authorization, Cookie");
    }

    @Test
    void aReportTellsItsAge() {
        Wire answer = get(PANEL, "");

        assertThat(Long.parseLong(answer.header("Age"))).isBetween(0L, 60L);
        assertThat(answer.header("Last-Modified")).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT");
        assertThat(answer.header("Retry-After")).isNull();
    }

    private static Wire get(DeployedWar war, String path, String... headers) {
        return Wire.get(war.at("api/healthcheck" + path), headers);
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(FIFTY.at("api/healthcheck" + path)))
                .headers(headers)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private static byte[] decoded(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    private static TreeMap<String, String> headers(Wire answer) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().keySet().stream()
                .filter(name -> !NOT_COMPARED.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.put(name, answer.header(name)));
        return headers;
    }
}
