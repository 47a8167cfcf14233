package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.healthcheck.it.app.Counters;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long results are kept. */
@ServerIndependent
class CachingIT {
    private static final Duration WAIT = Duration.ofSeconds(10);

    @RegisterExtension
    static final DeployedWar BRIEF = new DeployedWar(Apps.app(
            "brief",
            new String[] {
                "healthcheck.success-ttl=1s",
                "healthcheck.failed-ttl=PT0.5S",
                "healthcheck.checks.cachedBySetting.success-ttl=1h",
                "healthcheck.checks.switchedOff.enabled=false"
            },
            Counters.class));

    @RegisterExtension
    static final DeployedWar OFF = new DeployedWar(Apps.app(
            "off", new String[] {"healthcheck.success-ttl=off", "healthcheck.failed-ttl=off"}, Counters.class));

    @RegisterExtension
    static final DeployedWar DEFAULTS = new DeployedWar(Apps.app("defaults", Counters.class));

    @Test
    void byDefaultARunServesManyRequests() {
        int passes = runs(DEFAULTS, "passes");
        int failures = runs(DEFAULTS, "fails");

        for (int i = 0; i < 10; i++) {
            assertThat(runs(DEFAULTS, "passes")).isEqualTo(passes);
            assertThat(runs(DEFAULTS, "fails")).isEqualTo(failures);
        }
    }

    @Test
    void anExpiredResultIsReplacedByThatOfANewRun() {
        int passes = runs(BRIEF, "passes");
        int failures = runs(BRIEF, "fails");

        await().atMost(WAIT).until(() -> runs(BRIEF, "passes") > passes && runs(BRIEF, "fails") > failures);
    }

    @Test
    void offRunsTheCheckForEachRequest() {
        int passes = runs(OFF, "passes");
        int failures = runs(OFF, "fails");

        assertThat(runs(OFF, "passes")).isEqualTo(passes + 1);
        assertThat(runs(OFF, "fails")).isEqualTo(failures + 1);
    }

    @Test
    void anAnnotationMaySayOff() {
        int runs = runs(DEFAULTS, "uncached");

        assertThat(runs(DEFAULTS, "uncached")).isEqualTo(runs + 1);
    }

    @Test
    void aSettingWinsOverTheAnnotation() {
        int runs = runs(BRIEF, "cachedBySetting");

        assertThat(runs(BRIEF, "cachedBySetting")).isEqualTo(runs);
    }

    @Test
    void aCheckCanBeSwitchedOff() {
        when().get(BRIEF.at("api/healthcheck/switchedOff")).then().statusCode(404);
        when().get(BRIEF.at("api/healthcheck")).then().body("results.checker", not(hasItem("switchedOff")));
    }

    private static int runs(DeployedWar war, String check) {
        JsonPath report = when().get(war.at("api/healthcheck/" + check)).jsonPath();
        return report.getInt("results[0].output");
    }
}
