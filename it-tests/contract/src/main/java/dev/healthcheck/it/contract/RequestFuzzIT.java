package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests put together at random out of what parsers stumble over. */
class RequestFuzzIT {
    private static final int REQUESTS = 500;
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final Set<Integer> STATUSES =
            Set.of(0, 200, 400, 401, 403, 404, 405, 406, 411, 413, 414, 415, 417, 431, 501, 505);

    /** What would tell of the insides. */
    private static final String INSIDES =
            "\\bat dev\\.|\\bat java\\.|Exception|WildFly|Undertow|Payara|Tomcat|Liberty|Jersey|RESTEASY|Grizzly|CXF";

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "get");

    private static final List<String> ROUTES = List.of(
            "api/healthcheck", "api/healthcheck/", "api/healthcheck/history", "api/environment", "api/healthcheck;a=b");

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            ".",
            "..",
            "%2e",
            "%2f",
            "%5c",
            "\\",
            "%",
            "%z",
            "%00",
            "%0d%0a",
            "%0a",
            "%c0%af",
            "%ff",
            "ä",
            "%e4",
            "?",
            "&",
            "=",
            "fresh",
            "fresh=",
            "#",
            ";",
            ";a=b",
            "{",
            "}",
            "|",
            "\"",
            "<",
            ">",
            "'",
            "+",
            "%20",
            "*",
            ":",
            "@",
            "orders",
            "history",
            "${x}",
            "x".repeat(500),
            "\u007f",
            "^",
            "`",
            "[",
            "]",
            "~",
            "!",
            ",");

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept",
            "Authorization",
            "Content-Type",
            "Cookie",
            "Range",
            "Accept-Encoding",
            "Origin",
            "X-Login",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Forwarded",
            "If-None-Match",
            "Accept-Language",
            "TE",
            "X-Forwarded-Proto",
            "Referer",
            "User-Agent",
            "Via");

    private static final List<String> VALUES = List.of(
            "*/*",
            "*",
            ";",
            ",",
            "=",
            "q=",
            "q=0",
            "q=x",
            "text/html",
            "application/json",
            "Bearer ",
            "Basic ",
            "\"",
            "ada ops",
            "ada",
            "bytes=0-",
            "-",
            "0",
            "9".repeat(30),
            "ä",
            "\t",
            " ",
            "%0d%0a",
            "<x>",
            "gzip",
            "a/b",
            "/",
            "x".repeat(500),
            "trailers",
            "evil.example",
            "\u0001",
            "JSESSIONID=1",
            "(",
            "\\");

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.app(
            "fuzz",
            new String[] {
                "healthcheck.details=role:ops",
                "healthcheck.environment.access=token",
                "healthcheck.token=0123456789abcdef"
            },
            TwoChecks.class,
            HeaderLogin.class));

    @RegisterExtension
    static final DeployedWar BARE = new DeployedWar(Apps.withoutLibrary("fuzz-bare", Shop.class));

    /** The same each time, so that who changes nothing sees nothing else; others by {@code -Dfuzz.seed=…}. */
    private final long seed = Long.getLong("fuzz.seed", 4711);

    private final Random random = new Random(seed);

    @Test
    void everyRequestIsAnsweredAndTheNextOneToo(Server server) {
        assertWell();
        // What servers say to such requests in their logs is theirs.
        ExpectedErrors.during(server, () -> {
            for (int i = 0; i < REQUESTS; i++) {
                assertAnswered();
            }
            return null;
        });
        assertWell();
    }

    private void assertAnswered() {
        String method = of(METHODS);
        String path = of(ROUTES) + joined(PIECES, 4);
        String[] headers = Stream.generate(() -> of(NAMES) + ": " + joined(VALUES, 4))
                .limit(random.nextInt(4))
                .toArray(String[]::new);

        Wire answer = Wire.ask(method, APP.at(path), headers);

        String request = "seed %d: %s %s %s%n%s".formatted(seed, method, path, List.of(headers), answer);
        if (answer.isOurs() || !failsElsewhere(method, path, headers)) {
            assertThat(answer.status()).as(request).isIn(STATUSES);
        }
        assertThat(answer.took()).as(request).isLessThan(IN_TIME);
        // Jetty tells its servlet, which is the application itself.
        String body = answer.isOurs() ? answer.body() : answer.body().replace(Rest.class.getName(), "");
        assertThat(body).as(request).doesNotContain("dev.healthcheck");
        assertThat(answer.header("Set-Cookie")).as(request).isNull();
        if (answer.isOurs()) {
            assertThat(answer.body()).as(request).doesNotContainPattern(INSIDES);
            assertThat(answer.header("Content-Type")).as(request).isEqualTo("application/json");
        }
    }

    /** Servers make errors of some requests before anybody else sees them. */
    private static boolean failsElsewhere(String method, String path, String[] headers) {
        String other = path.replaceFirst("^api/(healthcheck|environment)", "api/shop");
        return Wire.ask(method, BARE.at(other), headers).status() >= 500;
    }

    private void assertWell() {
        Wire answer = Wire.get(APP.at("api/healthcheck"), "X-Login: ada ops");

        assertThat(answer.status()).as("seed " + seed).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getList("results")).hasSize(2);
    }

    private String joined(List<String> pieces, int most) {
        return Stream.generate(() -> of(pieces)).limit(random.nextInt(most + 1)).collect(Collectors.joining());
    }

    private <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
