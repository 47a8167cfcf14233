package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final String HEALTH = "/dev.healthcheck.internal/health";
    private static final Predicate<String> OS = Set.of("os", "config/a.b", "config/a/b")::contains;
    private static final String ENVIRONMENT = "/dev.healthcheck.internal/environment";

    @ParameterizedTest
    @CsvSource({
        "/healthcheck, ''",
        "/healthcheck/, /",
        "/healthcheck/search, /search",
        "/healthcheck/a/b, /a/b",
        "/healthcheck;a=b/search;c, /search",
    })
    void theDefaultRouteLeadsToTheHealthReport(String path, String below) {
        assertThat(new Routes("/healthcheck", "/environment", null, OS).targetOf(path))
                .isEqualTo(HEALTH + below);
    }

    @ParameterizedTest
    @CsvSource({
        "/environment, ''",
        "/environment/, /",
        "/environment/scrubbed, /scrubbed",
        "/environment/scrubbed/, /scrubbed/",
        "/environment;a=b, ''",
        "/environment/os, /os",
        "/environment/config/a.b, /config/a.b",
        "/environment/config/a/b, /config/a/b",
        "/environment/os;a=b, /os",
    })
    void theDefaultRouteLeadsToTheEnvironmentReport(String path, String below) {
        assertThat(new Routes("/healthcheck", "/environment", null, OS).targetOf(path))
                .isEqualTo(ENVIRONMENT + below);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders/7",
                "/orders/7;a=b",
                "/healthchecks",
                "/environments",
                "/environment/of/the/shop",
                "/dev.healthcheck.internal/health"
            })
    void everyOtherPathIsTheApplications(String path) {
        assertThat(new Routes("/healthcheck", "/environment", null, OS).targetOf(path))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/internal/health, /health",
        "/internal/health/search, /health/search",
        "/internal/health;a=b, /health",
        "/internal/healthy,",
        "/internal, /environment",
        "/internal/, /environment/",
        "/internals,",
        "/healthcheck,",
        "/healthcheck/search,",
        "/environment,",
    })
    void configuredRoutesReplaceTheDefaultOnes(String path, String target) {
        assertThat(new Routes("/internal/health", "/internal", null, OS).targetOf(path))
                .isEqualTo(target == null ? null : "/dev.healthcheck.internal" + target);
    }

    @ParameterizedTest
    @CsvSource({
        "/dev.healthcheck.internal/health, true",
        "/dev.healthcheck.internal/health/search, true",
        "/dev.healthcheck.internal;a=b/environment, true",
        "/dev.healthcheck.internals, false",
        "/healthcheck, false",
    })
    void thePathsOfTheResourcesAreInternal(String path, boolean internal) {
        assertThat(Routes.isInternal(path)).isEqualTo(internal);
    }

    @Test
    void theTwoRoutesMayBeSwapped() {
        Routes swapped = new Routes("/environment", "/healthcheck", null, OS);

        assertThat(swapped.targetOf("/environment")).isEqualTo(HEALTH);
        assertThat(swapped.targetOf("/healthcheck")).isEqualTo(ENVIRONMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "/environment/typo, true",
        "/environment/of/the/shop, true",
        "/environments, false",
        "/healthcheck/typo, false",
        "/orders, false",
    })
    void whatIsBelowTheEnvironmentReportIsKnown(String path, boolean below) {
        assertThat(new Routes("/healthcheck", "/environment", null, OS).isBelowEnvironment(path))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "/health, MICRO_PROFILE, ''",
        "/health/, MICRO_PROFILE, /",
        "/health/live, MICRO_PROFILE, /live",
        "/health/ready/, MICRO_PROFILE, /ready/",
        "/health/started, MICRO_PROFILE, /started",
        "/health;a=b/live, MICRO_PROFILE, /live",
        "/healthcheck/live, HEALTH, /live",
        "/environment/os, ENVIRONMENT, /os",
    })
    void theRoutesOfMicroProfileHealthAreFour(String path, ReportRoute route, String below) {
        assertThat(new Routes("/healthcheck", "/environment", "/health", OS).find(path))
                .isEqualTo(new ReportRoute.Match(route, below));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/orders", "/health/live/x", "/health/metrics", "/healthy", "/health//live"})
    void everyOtherPathBelowMicroProfileHealthIsTheApplications(String path) {
        assertThat(new Routes("/healthcheck", "/environment", "/health", OS).find(path))
                .isNull();
    }

    @Test
    void aCheckKeepsItsRouteBelowMicroProfileHealth() {
        Routes routes = new Routes("/api", "/environment", "/api/health", OS);

        assertThat(routes.find("/api/health/live"))
                .isEqualTo(new ReportRoute.Match(ReportRoute.MICRO_PROFILE, "/live"));
        assertThat(routes.find("/api/health/orders"))
                .isEqualTo(new ReportRoute.Match(ReportRoute.HEALTH, "/health/orders"));
    }
}
