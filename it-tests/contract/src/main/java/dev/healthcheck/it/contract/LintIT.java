package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Restarting;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Checks that would restart an application in vain. */
class LintIT {

    @Test
    void aWarningNamesEachCheckThatNoRestartRepairs(Server server) {
        int before = server.log().size();
        try (Deployment app = Deployment.of(server, Apps.app("lint", Restarting.class, Restarting.Orders.class))) {
            assertThat(Wire.get(app.at("api/healthcheck/enoughMemory")).status())
                    .isEqualTo(200);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(warnings(server, before))
                            .hasSize(2)
                            .anyMatch(line -> line.contains("'databaseAnswers'")
                                    && line.contains("javax.sql.DataSource, a database"))
                            .anyMatch(line -> line.contains("'neighbourAnswers'") && line.contains("an HTTP client")));
        }
    }

    @Test
    void theDeploymentFailsOnRequest(Server server) {
        String failure = Deployment.failureOf(
                server,
                Apps.app(
                        "lint-fail",
                        new String[] {"healthcheck.liveness-lint=fail"},
                        Restarting.class,
                        Restarting.Orders.class));

        assertThat(failure)
                .contains("HC0001", "2 problems")
                .contains("the liveness check 'databaseAnswers'")
                .contains("the liveness check 'neighbourAnswers'")
                .doesNotContain("'enoughMemory'");
    }

    private static List<String> warnings(Server server, int before) {
        return server.log().stream()
                .skip(before)
                .filter(line -> line.contains("HC0032"))
                .toList();
    }
}
