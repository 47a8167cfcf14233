package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Asker;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications whose checks ask each other for their health. */
class CallCycleIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    @RegisterExtension
    static final DeployedWar A = asker("a");

    @RegisterExtension
    static final DeployedWar B = asker("b");

    @RegisterExtension
    static final DeployedWar C = asker("c");

    @ParameterizedTest
    @ValueSource(strings = {"java.net.http", "jax-rs"})
    void aCycleIsAnsweredAtOnceAndNamed(String client, Server server) {
        if (client.equals("jax-rs")) {
            Needs.clients(server);
        }
        ask(client);

        await().untilAsserted(() -> {
            Wire answer = Wire.get(A.at("api/healthcheck"));
            assertThat(answer.took()).isLessThan(SOON);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            // What A was told by B has what B was told by C, which has what C was told by A.
            assertThat(answer.body())
                    .containsPattern("\\[a-\\w+, b-\\w+, c-\\w+, a-\\w+\\]")
                    .containsPattern("call-cycle\\W+output\\W+a-\\w+ > b-\\w+ > c-\\w+ > a-\\w+");
        });
        for (DeployedWar war : List.of(A, B, C)) {
            await().untilAsserted(() -> assertThat(
                            Wire.get(war.at("api/healthcheck/ready")).status())
                    .isEqualTo(200));
        }
    }

    @Test
    void aReadyMadeCheckReadsTheReportOfItsNeighbour() {
        ask("ready-made");

        await().untilAsserted(() -> {
            Wire answer = Wire.get(A.at("api/healthcheck"));
            assertThat(answer.took()).isLessThan(SOON);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().getString("results[0].output.format")).isEqualTo("jaxrs-healthcheck");
            // The neighbour before the end of the circle is told of it.
            assertThat(Stream.of(A, B, C)
                            .map(war -> Wire.get(war.at("api/healthcheck")).body()))
                    .anySatisfy(body -> assertThat(body).containsPattern("\"cycle\":\"[abc]-\\w+, [abc]-\\w+, "));
        });
    }

    @Test
    void callersOfAllAtTheSameTimeAreAnsweredAtOnce() {
        ask("java.net.http");
        await().until(() -> Stream.of(A, B, C)
                .allMatch(war -> Wire.get(war.at("api/healthcheck")).status() == 200));

        for (int round = 0; round < 5; round++) {
            List<CompletableFuture<Wire>> answers = Stream.of(A, B, C, A, B, C)
                    .map(war -> CompletableFuture.supplyAsync(
                            () -> Wire.get(war.at("api/healthcheck")), command -> new Thread(command).start()))
                    .toList();
            answers.forEach(answer -> {
                assertThat(answer.join().took()).isLessThan(SOON);
                assertThat(answer.join().status()).as(answer.join().body()).isEqualTo(200);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a b", "a, b, c", "../../x", "a;b"})
    void aHeaderOfAStrangerIsNoCycle(String header) {
        Wire answer = Wire.get(A.at("api/healthcheck"), "Healthcheck-Visited: " + header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Healthcheck-Cycle")).isNull();
        assertThat(answer.json().<String>getList("results.checker")).containsExactly("neighbour");
    }

    private static void ask(String client) {
        peer(A, client, B);
        peer(B, client, C);
        peer(C, client, A);
    }

    private static void peer(DeployedWar of, String client, DeployedWar peer) {
        RestAssured.given()
                .contentType("text/plain")
                .body(peer.at("api/healthcheck"))
                .post(of.at("api/asker/" + client))
                .then()
                .statusCode(204);
    }

    private static DeployedWar asker(String name) {
        return new DeployedWar(Apps.app(
                "asker-" + name,
                new String[] {
                    "healthcheck.service.id=" + name, "healthcheck.success-ttl=50ms", "healthcheck.failed-ttl=50ms"
                },
                Asker.class));
    }
}
