package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same on virtual threads. */
class VirtualExecutionIT extends ExecutionIT {

    @BeforeEach
    void hasVirtualThreads(Server server) {
        Needs.virtualThreads(server);
    }

    @Override
    String[] with(String... settings) {
        return Stream.concat(Stream.of(settings), Stream.of("healthcheck.executor=virtual"))
                .toArray(String[]::new);
    }

    @Test
    void theLogTellsOfVirtualThreads(Server server) {
        int linesBefore = server.log().size();
        try (Deployment app = Deployment.of(server, Apps.app("virtual", with(), TwoChecks.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                    .anyMatch(line -> line.contains("HC0008") && line.contains("virtual threads")));
        }
    }
}
