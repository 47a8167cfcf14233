package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole of it without CDI, JAX-RS or a server. */
class EngineTest {
    private final FakeClock clock = new FakeClock();
    private final LogLines log = new LogLines();
    private final List<CheckTransition> told = new ArrayList<>();
    private final Engine engine = Engine.with(settings("healthcheck.warm-up", "off"))
            .clock(clock)
            .ticker(clock::nanoTime)
            .hostname("web-1")
            .observers(told::add)
            .logger(log)
            .build();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void itReportsItsChecks() {
        engine.registry().addCheck("database", () -> CheckResult.passed("ok"));

        assertThat(report()).contains("\"hostname\":\"web-1\",\"status\":\"success\"", "\"output\":\"ok\"");
    }

    @Test
    void itReportsItsSections() {
        engine.registry().addSection("application", () -> Map.of("password", "hunter2"));

        assertThat(new String(engine.environment().report(Map.of()), UTF_8))
                .isEqualTo("{\"application\":{\"password\":\"********\"}}");
    }

    @Test
    void itTellsEachChangeToTheObserversTheHistoryAndTheLog() {
        AtomicBoolean up = new AtomicBoolean();
        engine.registry()
                .addCheck("database", () -> up.get() ? CheckResult.passed(null) : CheckResult.failed("refused"));
        report();
        up.set(true);
        clock.advance(Duration.ofSeconds(9));
        report();

        assertThat(told).extracting(CheckTransition::to).containsExactly(CheckState.FAILED, CheckState.PASSED);
        assertThat(new String(engine.history().bytes(), UTF_8))
                .contains("\"from\":\"failed\",\"to\":\"passed\"", "\"last_failure\":\"refused\"");
        assertThat(log.lines())
                .containsExactly(
                        "WARNING HC0010: the check 'database' fails: refused",
                        "INFO HC0011: the check 'database' passes again: null");
    }

    @Test
    void theRemovalOfAFailingCheckClosesItsStory() {
        engine.registry().addCheck("database", () -> CheckResult.failed("refused"));
        report();

        engine.registry().removeCheck("database");

        assertThat(told).extracting(CheckTransition::to).containsExactly(CheckState.FAILED, CheckState.REMOVED);
        assertThat(new String(engine.history().bytes(), UTF_8)).contains("\"to\":\"removed\"");
        assertThat(report()).contains("\"results\":[]");
    }

    @Test
    void theReportOfOneCheckIsWrittenOnceToo() {
        engine.registry().addCheck("database", () -> CheckResult.passed("ok"));
        Selection database = Selection.check("database");
        Snapshot first = engine.health().current(database);

        assertThat(engine.health().cached(database)).isSameAs(first);
        engine.registry().removeCheck("database");
        assertThat(engine.health().current(database)).isNull();
    }

    @Test
    void itsBackgroundRunsWhatIsAddedLater() throws InterruptedException {
        ExecutorService background = Executors.newSingleThreadExecutor();
        Engine real = Engine.with(settings("healthcheck.checks.later.every", "1s", "healthcheck.initial-delay", "0s"))
                .logger(log)
                .build();
        AtomicBoolean ran = new AtomicBoolean();
        try {
            real.start(() -> background, () -> false);
            real.registry().addCheck("later", () -> {
                ran.set(true);
                return CheckResult.passed(null);
            });
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!ran.get() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        } finally {
            background.shutdownNow();
            real.close();
        }

        assertThat(ran).isTrue();
        assertThat(background.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private String report() {
        return new String(
                engine.health()
                        .current(Selection.ALL)
                        .bodies()
                        .get(engine.formats().named("json"), true)
                        .bytes(),
                UTF_8);
    }
}
