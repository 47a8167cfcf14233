package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.LogLines;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsReporterTest {
    private final FakeClock clock = new FakeClock();
    private final AtomicInteger runs = new AtomicInteger();
    private final Engine engine = Engine.with(settings(
                    "healthcheck.warm-up", "off",
                    "healthcheck.groups.data.include", "database",
                    "healthcheck.checks.database.probes", "readiness,startup"))
            .clock(clock)
            .ticker(clock::nanoTime)
            .logger(new LogLines())
            .build();

    private boolean up = true;

    @AfterEach
    void close() {
        engine.close();
    }

    private void add() {
        engine.registry().addCheck("database", () -> {
            runs.incrementAndGet();
            return new CheckResult(up, "x");
        });
    }

    private String metrics() {
        return new String(engine.metrics().metrics(true, true).bytes(), UTF_8);
    }

    private static String whole(String selection, String state) {
        return "healthcheck_status{selection=\"%s\",healthcheck_status=\"%s\"} 1".formatted(selection, state);
    }

    private static String check(String state) {
        return "healthcheck_check_state{checker=\"database\",healthcheck_check_state=\"%s\"} 1".formatted(state);
    }

    @Test
    void theyHaveTheObservedNumberOfTheLastRun() {
        Map<String, Object> output = Map.of(
                "observedValue",
                12.5,
                "observedUnit",
                "ms",
                "measurement",
                "responseTime",
                "limits",
                Map.of("degraded", 1000));
        engine.registry().addCheck("cache", () -> CheckResult.passed(output));
        engine.health().current(Selection.ALL);

        assertThat(metrics())
                .contains(
                        "healthcheck_check_observed_value{checker=\"cache\",measurement=\"responseTime\",unit=\"ms\"} 12.5\n")
                .contains("healthcheck_check_observed_limit{checker=\"cache\",state=\"degraded\"} 1000.0\n");
    }

    @Test
    void aTextHasNoObservedNumber() {
        add();
        engine.health().current(Selection.ALL);

        assertThat(metrics()).doesNotContain("observed");
    }

    @Test
    void theyRunNoCheck() {
        add();

        assertThat(metrics()).contains(check("pending"), whole("all", "unknown"), whole("started", "unknown"));
        assertThat(runs).hasValue(0);
    }

    @Test
    void theyHaveTheLastResult() {
        add();
        engine.health().current(Selection.ALL);

        assertThat(metrics())
                .contains(
                        check("passed"),
                        whole("all", "success"),
                        whole("ready", "success"),
                        whole("live", "success"),
                        whole("started", "success"),
                        whole("group/data", "success"),
                        "healthcheck_check_runs_total{checker=\"database\"} 1");

        up = false;
        clock.advance(Duration.ofSeconds(27));
        engine.health().current(Selection.ALL);
        assertThat(metrics())
                .contains(
                        check("failed"),
                        whole("all", "failure"),
                        whole("started", "success"),
                        "healthcheck_check_transitions_total{checker=\"database\"} 1");
    }

    @Test
    void aGroupThatHasLostAllItsChecksIsUnknown() {
        add();
        engine.health().current(Selection.ALL);
        engine.registry().removeCheck("database");

        assertThat(metrics()).contains(whole("group/data", "unknown"), whole("all", "success"));
    }

    @Test
    void aResultThatIsTooOldIsUnknown() {
        add();
        engine.health().current(Selection.ALL);

        clock.advance(Duration.ofMinutes(5));

        assertThat(metrics()).contains(check("unknown"), whole("all", "unknown"));
    }

    @Test
    void aMaintenanceFailsTheReadiness() {
        engine.gates().maintenance().begin("moving");

        assertThat(metrics()).contains(whole("ready", "failure"), whole("live", "success"));
    }

    @Test
    void aStrangerSeesNoNameOfACheck() {
        add();
        engine.health().current(Selection.ALL);

        assertThat(new String(engine.metrics().metrics(false, false).bytes(), UTF_8))
                .contains("healthcheck_status")
                .doesNotContain("checker=");
    }

    @Test
    void theBytesAreKeptForASecondAtMost() {
        add();
        engine.health().current(Selection.ALL);

        assertThat(engine.metrics().metrics(true, true))
                .isSameAs(engine.metrics().metrics(true, true));
        byte[] first = engine.metrics().metrics(true, true).bytes();
        clock.advance(Duration.ofSeconds(1));
        assertThat(engine.metrics().metrics(true, true).bytes()).isNotEqualTo(first);
    }
}
