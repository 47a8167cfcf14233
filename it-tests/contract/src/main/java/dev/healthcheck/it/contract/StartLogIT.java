package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;

/** What the log tells of an application when it starts. */
class StartLogIT {

    @Test
    void eachSettingThatIsNotTheDefaultIsToldWithWhereItComesFrom(Server server) {
        int linesBefore = server.log().size();
        String[] settings = {
            "healthcheck.timeout=3s",
            "healthcheck.success-ttl=27s",
            "healthcheck.token=0123456789-s3cret-0123456789-s3cret",
            "healthcheck.failed-headers.X-Password=s3cret-header",
            "healthcheck.checks.orders.every=10s"
        };

        try (Deployment app = Deployment.of(server, Apps.app("settings-told", settings, TwoChecks.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                    .anySatisfy(line -> assertThat(line)
                            .contains("HC0023")
                            .contains("healthcheck.checks.orders.every = '10s' (")
                            .contains("healthcheck.timeout = '3s' (")
                            .contains("healthcheck.failed-headers.X-Password = '********' (")
                            .contains("healthcheck.token = '********' (")
                            .containsPattern("timeout = '3s' \\([^)]*(microprofile-config.properties|Properties)")
                            .doesNotContain("success-ttl")));
            assertThat(server.log().stream().skip(linesBefore)).noneMatch(line -> line.contains("s3cret"));
        }
    }
}
