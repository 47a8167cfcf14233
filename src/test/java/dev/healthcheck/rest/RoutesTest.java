package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/orders/7, /orders/7",
        "/orders/7;a=b, /orders/7;a=b",
        "/healthcheck, /healthcheck",
        "/healthcheck/, /healthcheck/",
        "/healthcheck/search, /healthcheck/search",
        "/healthcheck/a/b, /healthcheck/a/b",
        "/healthcheck;a=b/search;c, /healthcheck/search",
        "/healthchecks, /healthchecks",
        "/environment, /environment",
    })
    void theDefaultRoutesLeadToTheResources(String path, String target) {
        assertThat(new Routes("/healthcheck", "/environment").targetOf(path)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/internal/health, /healthcheck",
        "/internal/health/search, /healthcheck/search",
        "/internal/health;a=b, /healthcheck",
        "/internal/healthy, /environment/healthy",
        "/internal, /environment",
        "/internal/, /environment/",
        "/internals, /internals",
        "/healthcheck,",
        "/healthcheck/search,",
        "/healthcheck;a=b,",
        "/environment,",
        "/healthchecks, /healthchecks",
    })
    void configuredRoutesReplaceTheDefaultOnes(String path, String target) {
        assertThat(new Routes("/internal/health", "/internal").targetOf(path)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/healthcheck, true",
        "/healthcheck/, true",
        "/healthcheck/search, true",
        "/healthchecks, false",
        "/environment, true",
        "/environment/, true",
        "/environment/of/the/shop, false",
        "/orders, false",
        "/, false",
    })
    void pathsOfTheResourcesAreOurs(String target, boolean ours) {
        assertThat(Routes.isOurs(target)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"/environment, /healthcheck", "/healthcheck, /environment"})
    void theTwoRoutesMayBeSwapped(String path, String target) {
        assertThat(new Routes("/environment", "/healthcheck").targetOf(path)).isEqualTo(target);
    }
}
