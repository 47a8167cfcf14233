package dev.healthcheck.internal.cdi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.Probe;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.testing.ConfigFile;
import dev.healthcheck.testing.Quiet;
import dev.healthcheck.testing.WithoutWarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checks are beans of MicroProfile Health if the setting says so. */
@ExtendWith(Quiet.class)
@ExtendWith(WithoutWarmUp.class)
class PublishedChecksTest {
    private static final String ON = "healthcheck.microprofile=on";

    @TempDir
    Path folder;

    @ApplicationScoped
    static class Checks {
        private final AtomicInteger runs = new AtomicInteger();

        @dev.healthcheck.HealthCheck
        CheckResult counted() {
            return CheckResult.passed(Map.of("runs", runs.incrementAndGet(), "load", 0.5));
        }

        @dev.healthcheck.HealthCheck(probes = {Probe.LIVENESS, Probe.STARTUP})
        boolean fails() {
            return false;
        }

        @dev.healthcheck.HealthCheck(critical = false)
        boolean mail() {
            return false;
        }

        @dev.healthcheck.HealthCheck
        boolean switchedOff() {
            return true;
        }
    }

    @Test
    void eachCheckIsABeanOfItsProbes() throws Exception {
        try (ConfigFile settings = on("healthcheck.checks.switchedOff.enabled=false");
                SeContainer container = deploy()) {
            assertThat(settings).isNotNull();
            assertThat(statuses(container, Readiness.Literal.INSTANCE))
                    .isEqualTo(Map.of("counted", "UP", "mail", "UP"));
            assertThat(statuses(container, Liveness.Literal.INSTANCE)).isEqualTo(Map.of("fails", "DOWN"));
            assertThat(statuses(container, Startup.Literal.INSTANCE)).isEqualTo(Map.of("fails", "DOWN"));
        }
    }

    @Test
    void itAnswersFromTheKeptResultWithTheTypesOfTheSpecification() throws Exception {
        try (ConfigFile settings = on();
                SeContainer container = deploy()) {
            assertThat(settings).isNotNull();
            call(container, "counted");

            assertThat(call(container, "counted").getData()).contains(Map.of("runs", 1L, "load", "0.5"));
        }
    }

    @Test
    void aCheckOfTheSettingsIsThereToo() throws Exception {
        try (ConfigFile settings = on("healthcheck.checks.cpus.type=cpu");
                SeContainer container = deploy()) {
            assertThat(settings).isNotNull();
            assertThat(statuses(container, Readiness.Literal.INSTANCE)).containsKey("cpus");
        }
    }

    @Test
    void whereDetailsAreHiddenThereIsOneCheckPerProbe() throws Exception {
        try (ConfigFile settings = on("healthcheck.details=never");
                SeContainer container = deploy()) {
            assertThat(settings).isNotNull();
            assertThat(statuses(container, Readiness.Literal.INSTANCE)).isEqualTo(Map.of("healthcheck", "UP"));
            assertThat(statuses(container, Liveness.Literal.INSTANCE)).isEqualTo(Map.of("healthcheck", "DOWN"));
        }
    }

    @ApplicationScoped
    static class Closed implements HealthCheckConfig {
        @Override
        public Map<String, String> settings() {
            return Map.of("healthcheck.details", "never");
        }
    }

    /** The deployment reads the settings before there are beans. */
    @Test
    void aBeanThatHidesTheDetailsHidesTheNamesHereToo() throws Exception {
        try (ConfigFile settings = on();
                SeContainer container = deploy(Closed.class)) {
            assertThat(settings).isNotNull();
            assertThat(container.select(HealthCheck.class, Liveness.Literal.INSTANCE).stream()
                            .map(HealthCheck::call))
                    .allSatisfy(response -> {
                        assertThat(response.getName()).isEqualTo("healthcheck");
                        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
                        assertThat(response.getData()).isEmpty();
                    });
        }
    }

    @Test
    void aCheckThatIsRemovedIsDown() throws Exception {
        try (ConfigFile settings = on();
                SeContainer container = deploy()) {
            assertThat(settings).isNotNull();
            container.select(HealthCheckRuntime.class).get().engine().registry().removeCheck("counted");

            assertThat(call(container, "counted").getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        }
    }

    @Test
    void thereIsNoneWithoutTheSetting() {
        try (SeContainer container = deploy()) {
            assertThat(statuses(container, Readiness.Literal.INSTANCE)).isEmpty();
        }
    }

    private ConfigFile on(String... more) throws Exception {
        String[] lines = new String[more.length + 1];
        lines[0] = ON;
        System.arraycopy(more, 0, lines, 1, more.length);
        return ConfigFile.of(folder, lines);
    }

    private static SeContainer deploy(Class<?>... more) {
        return new Weld()
                .disableDiscovery()
                .addBeanClasses(HealthCheckRuntime.class, Injectables.class, Checks.class)
                .addBeanClasses(more)
                .addExtension(new HealthCheckExtension())
                .initialize();
    }

    private static HealthCheckResponse call(SeContainer container, String name) {
        return container.select(HealthCheck.class, Readiness.Literal.INSTANCE).stream()
                .map(HealthCheck::call)
                .filter(response -> response.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> statuses(SeContainer container, Annotation qualifier) {
        return container.select(HealthCheck.class, qualifier).stream()
                .map(HealthCheck::call)
                .collect(toMap(
                        HealthCheckResponse::getName,
                        response -> response.getStatus().name(),
                        (first, second) -> first,
                        TreeMap::new));
    }
}
