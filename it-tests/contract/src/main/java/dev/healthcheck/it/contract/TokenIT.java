package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who shows the token, and everybody else. */
class TokenIT {
    private static final String TOKEN = "it-0123456789-bearer-s3cret";
    private static final String SHOWN = "Authorization: Bearer " + TOKEN;
    private static final String STATUS_ONLY = "{\"status\":\"failure\"}";

    @RegisterExtension
    static final DeployedWar GIVEN = closed("given", "healthcheck.token=" + TOKEN);

    @RegisterExtension
    static final DeployedWar IN_FILE = closed("file", "healthcheck.token-file=" + file(TOKEN + "\n"));

    @Test
    void whoShowsTheTokenSeesEverything() {
        for (DeployedWar war : new DeployedWar[] {GIVEN, IN_FILE}) {
            assertThat(Wire.get(war.at("api/healthcheck"), SHOWN).body()).contains("throws_exception");
            assertThat(Wire.get(war.at("api/healthcheck/history"), SHOWN).status())
                    .isEqualTo(200);
            assertThat(Wire.get(war.at("api/environment"), SHOWN).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization: bearer ", "AUTHORIZATION:BEARER ", "Authorization:   Bearer "})
    void theCaseOfTheSchemeAndOfTheHeaderDoesNotMatter(String header) {
        assertThat(Wire.get(GIVEN.at("api/environment"), header + TOKEN).status())
                .isEqualTo(200);
    }

    @Test
    void withoutItAProbeStillGetsTheStatusAndNothingElse() {
        Wire answer = Wire.get(GIVEN.at("api/healthcheck"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(STATUS_ONLY);
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }

    /** RFC 6750, 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/environment",
                "api/healthcheck/history",
                "api/healthcheck/throws_exception",
                "api/healthcheck/nothing"
            })
    void withoutItTheRestIsClosedAndSaysHowToGetIn(String path) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            Wire answer = Wire.ask(method, GIVEN.at(path));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"healthcheck\"");
            assertThat(answer.isOurs()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer it-0123456789-bearer-s3creT",
                "Authorization: Bearer " + TOKEN + "=",
                "Authorization: Bearer it-0123456789-bearer-s3cre",
                "Authorization: Bearer," + TOKEN,
                "Authorization: Bearer " + TOKEN + ", Bearer " + TOKEN,
                "Authorization: Bearer \"" + TOKEN + "\"",
                "Authorization: " + TOKEN,
                "Authorization: Token " + TOKEN,
                "Authorization:",
                "Authorization: Bearer",
                SHOWN + "\r\nAuthorization: Basic YTpi",
                SHOWN + "\r\n" + SHOWN,
                "Proxy-Authorization: Bearer " + TOKEN,
                "X-Authorization: Bearer " + TOKEN,
                "Cookie: Authorization=Bearer " + TOKEN,
                "X-Original-URL: /x\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-User: ada",
            })
    void aWrongTokenIsRefused(String headers) {
        assertThat(Wire.get(GIVEN.at("api/environment"), headers).status()).isIn(400, 401);
        assertThat(Wire.get(GIVEN.at("api/healthcheck"), headers).body()).doesNotContain("throws_exception");
    }

    /** Undertow makes one space of both, before anybody else sees the header. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer  ", "Bearer\t"})
    void oddWhiteSpaceIsRefusedUnlessTheServerTidiesItUp(String scheme) {
        Wire answer = Wire.get(GIVEN.at("api/environment"), "Authorization: " + scheme + TOKEN);

        assertThat(answer.status()).isIn(200, 400, 401);
        assertThat(Wire.get(GIVEN.at("api/environment"), "Authorization: " + scheme.strip() + "_" + TOKEN)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 7_000, 100_000})
    void aTokenOfAnyLengthIsRefused(int length) {
        Wire answer = Wire.get(GIVEN.at("api/environment"), SHOWN + "x".repeat(length));

        // Some servers say themselves that the header is too long, and some just hang up.
        assertThat(answer.status()).isIn(0, 400, 401, 413, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=", "access_token=", "Authorization=Bearer%20", "healthcheck.token="})
    void aTokenInTheQueryIsNone(String parameter) {
        assertThat(Wire.get(GIVEN.at("api/environment?" + parameter + TOKEN)).status())
                .isEqualTo(401);
    }

    @Test
    void callersAtTheSameTimeAreToldApart() throws InterruptedException, ExecutionException {
        Callable<Boolean> insider = () -> alwaysGets(200, SHOWN);
        Callable<Boolean> stranger = () -> alwaysGets(401, "X-Nothing: to show");
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> mixed = List.of(insider, stranger, insider, stranger, insider, stranger);
            for (Future<Boolean> client : clients.invokeAll(mixed)) {
                assertThat(client.get()).isTrue();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static boolean alwaysGets(int status, String header) {
        return IntStream.range(0, 200)
                .allMatch(i ->
                        Wire.get(GIVEN.at("api/healthcheck/history"), header).status() == status);
    }

    @Test
    void theTokenIsNowhereToBeSeen(Server server) {
        String health = Wire.get(GIVEN.at("api/healthcheck"), SHOWN).body();
        String environment = Wire.get(GIVEN.at("api/environment"), SHOWN).body();

        assertThat(health + environment).doesNotContain(TOKEN);
        assertThat(environment).contains("\"healthcheck.token\":\"********\"");
        assertThat(server.log()).noneMatch(line -> line.contains(TOKEN));
    }

    @Test
    void withoutATokenTheDeploymentFails(Server server) {
        String failure = Deployment.failureOf(
                server,
                Apps.app(
                        "no-token",
                        new String[] {"healthcheck.details=token", "healthcheck.token-file=/nowhere/t0ken"},
                        ThrowingCheck.class));

        assertThat(failure).contains("healthcheck.token-file = '********'").doesNotContain("t0ken");
    }

    private static DeployedWar closed(String name, String token) {
        return new DeployedWar(Apps.app(
                "token-" + name,
                new String[] {"healthcheck.details=token", "healthcheck.environment.access=token", token},
                ThrowingCheck.class));
    }

    private static Path file(String content) {
        try {
            Path directory = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.writeString(directory.resolve("token"), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
