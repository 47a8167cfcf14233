package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of checks, by settings. */
class GroupsIT {
    private static final String ADA = "X-Login: ada ops";

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "groups",
            new String[] {
                "healthcheck.groups.storage.include=db,search",
                "healthcheck.groups.storage.exclude=slow",
                "healthcheck.groups.rest.exclude=db",
                "healthcheck.groups.consul.include=mail",
                "healthcheck.groups.consul.degraded-status=429",
                "healthcheck.groups.consul.format=text",
                "healthcheck.groups.loud.include=orders",
                "healthcheck.groups.loud.success-status=203",
                "healthcheck.groups.loud.failed-status=500",
                "healthcheck.groups.closed.details=never",
                "healthcheck.groups.ops.details=role:ops",
                "healthcheck.success-ttl=off",
                "healthcheck.failed-ttl=off"
            },
            Panel.class,
            HeaderLogin.class));

    @RegisterExtension
    static final DeployedWar KEPT = new DeployedWar(Apps.app(
            "groups-kept",
            new String[] {"healthcheck.groups.all.include=*", "healthcheck.groups.db.include=db"},
            Panel.class));

    @Test
    void aGroupHasTheChecksOfItsNamesAndTags() {
        assertThat(checks("storage")).containsExactly("schema", "search");
        assertThat(checks("rest")).containsExactly("alive", "mail", "search");
        assertThat(checks("closed")).isNull();
    }

    @Test
    void aGroupHasStatusCodesAndAFormatOfItsOwn() {
        when().post(PANEL.at("api/panel/mail/failed"));
        when().post(PANEL.at("api/panel/orders/failed"));
        try {
            Wire degraded = group("consul");
            assertThat(degraded.status()).isEqualTo(429);
            assertThat(degraded.body()).isEqualTo("DEGRADED");
            assertThat(group("loud").status()).isEqualTo(500);
            assertThat(group("storage").status()).isEqualTo(200);
        } finally {
            when().post(PANEL.at("api/panel/mail/passed"));
            when().post(PANEL.at("api/panel/orders/passed"));
        }
        assertThat(group("consul").status()).isEqualTo(200);
        assertThat(group("consul").body()).isEqualTo("OK");
        assertThat(group("loud").status()).isEqualTo(203);
    }

    @Test
    void aGroupMayHideItsDetailsWhileOthersShowTheirs() {
        assertThat(group("closed").body()).isEqualTo("{\"status\":\"success\"}");
        assertThat(group("ops").body()).isEqualTo("{\"status\":\"success\"}");
        assertThat(group("ops", ADA).body()).contains("the output of orders");
        assertThat(group("storage").body()).contains("the output of schema");
        assertThat(Wire.get(PANEL.at("api/healthcheck/group/ops?tags=db")).status())
                .isEqualTo(403);
        assertThat(Wire.get(PANEL.at("api/healthcheck/group/ops?tags=db"), ADA)
                        .json()
                        .getList("results.checker"))
                .isEqualTo(List.of("orders", "schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group/typo", "group/", "group", "group/storage/search", "group/db", "GROUP/rest"})
    void anUnknownGroupIsNotFound(String path) {
        assertThat(Wire.get(PANEL.at("api/healthcheck/" + path)).status()).isIn(400, 404);
    }

    @Test
    void aCheckRunsOnceWhicheverRouteAsksForIt() {
        Wire.get(KEPT.at("api/healthcheck"));
        Map<String, Integer> before = runs();

        for (String path : new String[] {
            "",
            "/ready",
            "/live",
            "/started",
            "/group/all",
            "/group/db",
            "?tags=db",
            "?tags=!db",
            "/orders",
            "/metrics",
            "?format=health",
            "?format=nagios",
            "?pretty",
            "/group/all?tags=slow"
        }) {
            assertThat(Wire.get(KEPT.at("api/healthcheck" + path)).status())
                    .as(path)
                    .isEqualTo(200);
        }

        assertThat(before).containsOnlyKeys("alive", "mail", "orders", "schema", "search");
        assertThat(before.values()).containsOnly(1);
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void anUnknownMemberFailsTheDeployment(Server server) {
        String[] settings = {
            "healthcheck.groups.a.include=oders,db",
            "healthcheck.groups.a.exclude=slwo",
            "healthcheck.groups.b.include=mail",
            "healthcheck.groups.b.exclude=*",
            "healthcheck.groups.c.failed-status=200",
            "healthcheck.groups.d.format=xml",
            "healthcheck.groups.e e.include=*",
            "healthcheck.groups.f.includes=*"
        };

        String failure = Deployment.failureOf(server, Apps.app("bad-groups", settings, Panel.class));

        assertThat(failure)
                .contains("HC0001")
                .contains("healthcheck.groups.a.include names 'oders'", "did you mean orders?")
                .contains("healthcheck.groups.a.exclude names 'slwo'", "did you mean slow?")
                .contains("the group 'b' has no check")
                .contains("healthcheck.groups.c.failed-status = '200'")
                .contains("healthcheck.groups.d.format = 'xml'")
                .contains("healthcheck.groups.f.includes is no setting; did you mean healthcheck.groups.f.include?");
    }

    private static Map<String, Integer> runs() {
        return Wire.get(KEPT.at("api/panel/runs")).json().getMap("");
    }

    private static Wire group(String name, String... headers) {
        return Wire.get(PANEL.at("api/healthcheck/group/" + name), headers);
    }

    private static List<String> checks(String group) {
        return group(group).json().getList("results.checker");
    }
}
