package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Counters;
import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs for whoever may ask for them. */
@ServerIndependent
class FreshIT {
    private static final String ADA = "X-Login: ada ops";

    @RegisterExtension
    static final DeployedWar ROLE = app("role", "role:ops");

    @RegisterExtension
    static final DeployedWar ALWAYS = app("always", "always");

    @RegisterExtension
    static final DeployedWar NEVER = app("never", "never");

    @Test
    void aFreshReportIsOfANewRun() {
        int before = runs(Wire.get(ROLE.at("api/healthcheck/passes"), ADA));

        assertThat(runs(Wire.get(ROLE.at("api/healthcheck/passes"), ADA))).isEqualTo(before);
        assertThat(runs(Wire.get(ROLE.at("api/healthcheck/passes?fresh"), ADA))).isEqualTo(before + 1);
        assertThat(runs(Wire.get(ROLE.at("api/healthcheck/passes?a=b&fresh=&c"), ADA)))
                .isEqualTo(before + 2);
        assertThat(Wire.ask("HEAD", ROLE.at("api/healthcheck/passes?fresh"), ADA)
                        .status())
                .isEqualTo(200);
        assertThat(Wire.get(ROLE.at("api/healthcheck?fresh"), ADA).status()).isEqualTo(503);
        assertThat(runs(Wire.get(ROLE.at("api/healthcheck/passes"), ADA))).isEqualTo(before + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?refresh", "?FRESH", "?afresh=1", "?x=fresh", "?fresh%3D1", "?"})
    void anotherParameterIsNotTheOne(String query) {
        int before = runs(Wire.get(ROLE.at("api/healthcheck/passes"), ADA));

        assertThat(runs(Wire.get(ROLE.at("api/healthcheck/passes" + query), ADA)))
                .isEqualTo(before);
    }

    @Test
    void whoIsNotLetInGetsNoRun() {
        assertRefused(ROLE, "X-Nobody: x");
        assertRefused(ROLE, "X-Login: eve guest");
    }

    @Test
    void whereEverybodyOrNobodyIsLetInNobodyGetsARun() {
        assertRefused(ALWAYS, ADA);
        assertRefused(NEVER, ADA);
    }

    @Test
    void anUnknownCheckIsNotFound() {
        assertThat(Wire.get(ROLE.at("api/healthcheck/typo?fresh"), ADA).status())
                .isEqualTo(404);
    }

    private static void assertRefused(DeployedWar war, String header) {
        for (String path : new String[] {"api/healthcheck?fresh", "api/healthcheck/passes?fresh=1"}) {
            for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
                assertThat(Wire.ask(method, war.at(path), header).status()).isEqualTo(403);
            }
            assertThat(JsonPath.from(Wire.get(war.at(path), header).body()).getString("error"))
                    .contains("healthcheck.details");
        }
        // The output of this check is the number of its runs, and one was for this request.
        Wire shown = Wire.get(war.at("api/healthcheck/passes"), header);
        if (shown.status() != 403) {
            assertThat(runs(shown)).isLessThanOrEqualTo(1);
        }
    }

    /** {@return the output of the only check, or 0 where it is not told} */
    private static int runs(Wire answer) {
        assertThat(answer.status()).isEqualTo(200);
        JsonPath json = JsonPath.from(answer.body());
        return json.get("results") == null ? 0 : json.getInt("results[0].output");
    }

    private static DeployedWar app(String name, String details) {
        return new DeployedWar(Apps.app(
                "fresh-" + name,
                new String[] {"healthcheck.details=" + details, "healthcheck.ttl-jitter=0%"},
                Counters.class,
                HeaderLogin.class));
    }
}
