package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckState;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.settings.DeploymentProblems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupSettingsTest {
    private static final Map<String, CheckMetadata> CHECKS = Map.of(
            "orders",
            new CheckMetadata(Set.of(Probe.READINESS), Set.of("db"), List.of(), null, null),
            "mail",
            CheckMetadata.DEFAULT);

    private final DeploymentProblems problems = new DeploymentProblems();

    @Test
    void aGroupHasTheResponsesOfAllReportsUnlessItHasItsOwn() {
        Settings settings = settings(
                "healthcheck.failed-status", "500",
                "healthcheck.groups.data.degraded-status", "429",
                "healthcheck.groups.data.format", "nagios",
                "healthcheck.groups.data.details", "never");
        Selection group = Selection.group("data");

        assertThat(settings.response(group, CheckState.FAILED).status()).isEqualTo(500);
        assertThat(settings.response(group, CheckState.DEGRADED).status()).isEqualTo(429);
        assertThat(settings.response(group, CheckState.PASSED).format()).isEqualTo("nagios");
        assertThat(settings.details(group).closed()).isTrue();
        assertThat(settings.details(Selection.ALL).open()).isTrue();
        assertThat(settings.response(Selection.ALL, CheckState.DEGRADED).status())
                .isEqualTo(200);
    }

    @Test
    void aMemberThatIsNoCheckAndNoTagIsAProblemThatProposesTheNearest() {
        require("healthcheck.groups.data.include", "db,ordres", "healthcheck.groups.data.exclude", "*,cache");

        assertThat(problems.message())
                .contains(
                        "healthcheck.groups.data.include names 'ordres'; allowed: the names and tags of checks;"
                                + " did you mean orders?",
                        "healthcheck.groups.data.exclude names 'cache'; allowed: the names and tags of checks");
    }

    @Test
    void aGroupWithoutACheckIsAProblem() {
        require("healthcheck.groups.data.include", "db", "healthcheck.groups.data.exclude", "orders");

        assertThat(problems.message()).contains("the group 'data' has no check");
    }

    @Test
    void aGroupOfEachCheckMayWaitForChecksThatTheApplicationAdds() {
        GroupSettings.requireMembers(
                settings("healthcheck.groups.all.include", "*").groups(), Map.of(), problems);

        assertThat(problems.message()).isNull();
    }

    @Test
    void aGroupOfKnownMembersIsNone() {
        require("healthcheck.groups.data.include", "db,mail,maintenance,started");

        assertThat(problems.message()).isNull();
    }

    @Test
    void theNameOfAGroupIsPartOfAPath() {
        settings(problems, "healthcheck.groups.a/b.include", "*");

        assertThat(problems.message()).contains("healthcheck.groups.a/b.* names a group; allowed: letters");
    }

    @Test
    void accessByTokenNeedsAToken() {
        settings(problems, "healthcheck.groups.data.details", "token", "healthcheck.maintenance.access", "token");

        assertThat(problems.message())
                .contains("healthcheck.groups.data.details = 'token', but there is no token")
                .contains("healthcheck.maintenance.access = 'token', but there is no token");
    }

    @Test
    void nobodyUnknownChangesTheMaintenance() {
        settings(problems, "healthcheck.maintenance.access", "authenticated");

        assertThat(problems.message())
                .contains("healthcheck.maintenance.access = 'authenticated' (test); allowed: role:NAME");
    }

    private void require(String... keysAndValues) {
        GroupSettings.requireMembers(settings(keysAndValues).groups(), CHECKS, problems);
    }
}
