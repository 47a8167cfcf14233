package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Probes, groups, tags, the start, the maintenance and cycles of calls, in one engine. */
class SelectionsTest {
    private static final Selection LIVE = Selection.probe(Probe.LIVENESS);
    private static final Selection READY = Selection.probe(Probe.READINESS);
    private static final Selection STARTED = Selection.probe(Probe.STARTUP);

    private final FakeClock clock = new FakeClock();
    private final List<CheckTransition> told = new ArrayList<>();
    private final Map<String, AtomicInteger> runs = new TreeMap<>();
    private final Map<String, Boolean> up = new TreeMap<>();
    private Engine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    private void start(String... keysAndValues) {
        List<String> texts = new ArrayList<>(List.of("healthcheck.warm-up", "off"));
        texts.addAll(List.of(keysAndValues));
        engine = Engine.with(settings(texts.toArray(String[]::new)))
                .clock(clock)
                .ticker(clock::nanoTime)
                .service("shop-1")
                .observers(told::add)
                .logger(new LogLines())
                .build();
    }

    private void add(String name) {
        runs.put(name, new AtomicInteger());
        up.put(name, true);
        engine.registry().addCheck(name, () -> {
            runs.get(name).incrementAndGet();
            return new CheckResult((boolean) up.get(name), "x");
        });
    }

    private Snapshot report(Selection selection) {
        return engine.health().current(selection);
    }

    private List<String> checks(Selection selection) {
        return report(selection).report().results().stream()
                .map(CheckOutcome::checker)
                .toList();
    }

    private Selection tags(String... clauses) {
        return Selection.ALL.with(TagQuery.of(List.of(clauses)));
    }

    @Test
    void aCheckIsOneOfTheReadinessUnlessASettingSaysOtherwise() {
        start(
                "healthcheck.checks.loop.probes", "liveness",
                "healthcheck.checks.cache.probes", "startup, readiness",
                "healthcheck.checks.report.probes", "none");
        List.of("loop", "cache", "report", "database").forEach(this::add);

        assertThat(checks(LIVE)).containsExactly("loop");
        assertThat(checks(READY)).containsExactly("cache", "database");
        assertThat(checks(STARTED)).containsExactly("cache");
        assertThat(checks(Selection.ALL)).containsExactly("cache", "database", "loop", "report");
        assertThat(runs.values()).allMatch(count -> count.get() == 1);
    }

    @Test
    void aProbeWithoutAnyCheckSucceeds() {
        start();

        assertThat(report(LIVE).state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aGroupHasTheChecksThatItNamesByNameAndTag() {
        start(
                "healthcheck.checks.orders.tags", "db",
                "healthcheck.checks.stock.tags", "db,slow",
                "healthcheck.groups.data.include", "db,mail",
                "healthcheck.groups.data.exclude", "slow",
                "healthcheck.groups.rest.exclude", "db");
        List.of("orders", "stock", "mail", "other").forEach(this::add);

        assertThat(checks(Selection.group("data"))).containsExactly("mail", "orders");
        assertThat(checks(Selection.group("rest"))).containsExactly("mail", "other");
        assertThat(report(Selection.group("typo"))).isNull();
    }

    @Test
    void aGroupThatHasLostAllItsChecksIsNoSuccess() {
        start("healthcheck.groups.data.include", "orders");
        add("orders");
        engine.registry().removeCheck("orders");

        assertThat(report(Selection.group("data"))).isNull();
    }

    @Test
    void aTagThatNoCheckHasIsNoSuccess() {
        start("healthcheck.checks.orders.tags", "db");
        List.of("orders", "other").forEach(this::add);

        assertThat(checks(tags("db"))).containsExactly("orders");
        assertThat(checks(tags("!db"))).containsExactly("other");
        assertThat(report(tags("db,typo"))).isNull();
        assertThat(report(tags("db", "!db"))).isNull();
        assertThat(report(READY.with(TagQuery.of(List.of("db")))).report().results())
                .hasSize(1);
    }

    @Test
    void aCheckRunsOnceWhateverTheSelection() {
        start("healthcheck.groups.data.include", "orders", "healthcheck.checks.orders.tags", "db");
        add("orders");

        for (int i = 0; i < 100; i++) {
            List.of(Selection.ALL, READY, Selection.check("orders"), Selection.group("data"), tags("db", "!x" + i))
                    .forEach(this::report);
        }

        assertThat(runs.get("orders")).hasValue(1);
    }

    @Test
    void theStartSucceedsOnceEachOfItsChecksHasPassed() {
        start("healthcheck.checks.cache.probes", "startup");
        add("cache");
        up.put("cache", false);
        assertThat(report(STARTED).state()).isEqualTo(CheckState.FAILED);

        up.put("cache", true);
        clock.advance(Duration.ofSeconds(9));
        assertThat(report(STARTED).state()).isEqualTo(CheckState.PASSED);

        up.put("cache", false);
        clock.advance(Duration.ofHours(1));
        assertThat(report(STARTED).state()).isEqualTo(CheckState.PASSED);
        assertThat(report(Selection.ALL).state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    @Timeout(30)
    void aProbeWaitsForAFirstResultForLessThanASecondOnly() {
        ExecutorService threads = Executors.newCachedThreadPool();
        Gate end = new Gate();
        engine = Engine.with(settings("healthcheck.warm-up", "off", "healthcheck.probe-wait", "50ms"))
                .threads(threads)
                .build();
        engine.registry().addCheck("hangs", () -> {
            end.pass();
            return CheckResult.passed("x");
        });

        Snapshot ready = report(READY);
        end.open();
        threads.shutdown();

        assertThat(ready.isPending()).isTrue();
        assertThat(ready.state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void aTaskHoldsTheStartAndTheReadinessBack() {
        start();
        add("database");
        engine.gates().startup().hold("loading the catalogue");

        assertThat(report(STARTED).isPending()).isTrue();
        assertThat(report(READY).state()).isEqualTo(CheckState.FAILED);
        assertThat(report(LIVE).state()).isEqualTo(CheckState.PASSED);
        assertThat(report(READY).report().results()).last().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(CheckState.PENDING);
            assertThat(outcome.output()).isEqualTo("waits for: loading the catalogue");
        });

        assertThat(engine.gates().startup().complete("loading the catalogue")).isTrue();
        assertThat(report(STARTED).state()).isEqualTo(CheckState.PASSED);
        assertThat(report(READY).state()).isEqualTo(CheckState.PASSED);
        assertThat(told).isEmpty();
    }

    @Test
    void aMaintenanceFailsTheReadinessButNotTheLiveness() {
        start();
        add("database");
        assertThat(report(READY).state()).isEqualTo(CheckState.PASSED);

        engine.gates().maintenance().begin("moving the database");

        assertThat(report(READY).state()).isEqualTo(CheckState.FAILED);
        assertThat(report(Selection.ALL).state()).isEqualTo(CheckState.FAILED);
        assertThat(report(LIVE).state()).isEqualTo(CheckState.PASSED);
        assertThat(report(STARTED).state()).isEqualTo(CheckState.PASSED);
        assertThat(new String(engine.history().bytes(), UTF_8)).contains("moving the database");

        engine.gates().maintenance().end();
        assertThat(report(READY).state()).isEqualTo(CheckState.PASSED);
        assertThat(told)
                .extracting(change -> change.checker() + " " + change.from() + " " + change.to())
                .containsExactly("maintenance null failed", "maintenance failed passed");
    }

    @Test
    void aGroupFailsInAMaintenanceIfItIncludesIt() {
        start("healthcheck.groups.traffic.include", "*,maintenance", "healthcheck.groups.data.include", "*");
        add("database");

        engine.gates().maintenance().begin("moving the database");

        assertThat(report(Selection.group("traffic")).state()).isEqualTo(CheckState.FAILED);
        assertThat(report(Selection.group("data")).state()).isEqualTo(CheckState.PASSED);
        assertThat(new String(engine.metrics().metrics(true, true).bytes(), UTF_8))
                .contains(
                        "{selection=\"group/traffic\",healthcheck_status=\"failure\"} 1",
                        "{selection=\"group/data\",healthcheck_status=\"unknown\"} 0");
    }

    @Test
    void aMaintenanceEndsByItself() {
        start();
        engine.gates().maintenance().begin("moving", clock.instant().plusSeconds(60));
        assertThat(report(READY).state()).isEqualTo(CheckState.FAILED);

        clock.advance(Duration.ofSeconds(59));
        assertThat(report(READY).state()).isEqualTo(CheckState.FAILED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(report(READY).state()).isEqualTo(CheckState.PASSED);
        assertThat(engine.gates().maintenance().reason()).isEmpty();
    }

    @Test
    void nothingEndsTheMaintenanceOfAnApplicationThatStops() {
        start();
        engine.gates().maintenance().stop("the application stops");
        engine.gates().maintenance().end();
        engine.gates().maintenance().begin("another reason");

        assertThat(engine.gates().maintenance().reason()).hasValue("the application stops");
        assertThat(report(READY).state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void aCycleIsAnsweredFromTheLastResultsWithoutTheChecksThatCallOn() {
        start();
        add("database");
        engine.registry().addCheck("stock", () -> {
            Snapshot own = engine.health()
                    .current(Selection.ALL, Visit.of(engine.callChain().headerValue() + ", stock-2", "shop-1"));
            return new CheckResult(
                    own.state().passed(), own.report().results().get(1).output());
        });
        report(Selection.check("database"));

        CheckOutcome stock = report(Selection.check("stock")).report().results().get(0);

        assertThat(stock.state()).isEqualTo(CheckState.PASSED);
        assertThat(stock.output()).isEqualTo("shop-1 > stock-2 > shop-1");
        assertThat(runs.get("database")).hasValue(1);
    }

    @Test
    void aCycleIsNoSuccessInAMaintenance() {
        start();
        engine.gates().maintenance().begin("moving the database");

        assertThat(engine.health().current(READY, Visit.of("shop-1", "shop-1")).state())
                .isEqualTo(CheckState.FAILED);
        assertThat(engine.health().current(LIVE, Visit.of("shop-1", "shop-1")).state())
                .isEqualTo(CheckState.PASSED);
    }

    @Test
    void aFreshReportEndsAMaintenanceThatIsOver() {
        start();
        add("database");
        engine.gates().maintenance().begin("moving", clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));

        assertThat(engine.health().fresh(READY).state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void theObserversOfAMaintenanceAreToldWithoutALock() throws InterruptedException {
        List<Boolean> free = new CopyOnWriteArrayList<>();
        engine = Engine.with(settings("healthcheck.warm-up", "off"))
                .clock(clock)
                .ticker(clock::nanoTime)
                .logger(new LogLines())
                .observers(new TransitionListener() {
                    @Override
                    public void accept(CheckTransition change) {}

                    @Override
                    public void deliver() {
                        Thread other = new Thread(() -> report(READY));
                        other.start();
                        try {
                            other.join(10_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        free.add(!other.isAlive());
                    }
                })
                .build();
        engine.gates().maintenance().begin("moving", clock.instant().plusSeconds(60));
        report(READY);
        clock.advance(Duration.ofSeconds(60));

        report(READY);

        assertThat(free).hasSize(2).containsOnly(true);
    }

    @Test
    void aCycleIsNoSuccessWhileAResultIsMissing() {
        start();
        add("database");

        Snapshot answer = engine.health().current(Selection.ALL, Visit.of("shop-1", "shop-1"));

        assertThat(answer.state()).isEqualTo(CheckState.FAILED);
        assertThat(answer.isPending()).isTrue();
        assertThat(runs.get("database")).hasValue(0);
    }

    @Test
    void aRunSendsTheServicesBeforeItAlong() {
        start();
        List<String> sent = new ArrayList<>();
        engine.registry()
                .addCheck(
                        "stock",
                        () -> CheckResult.passed(sent.add(engine.callChain().headerValue())));

        engine.health().current(Selection.ALL, Visit.of("web-7, mail-3", "shop-1"));

        assertThat(sent).containsExactly("web-7, mail-3, shop-1");
        assertThat(engine.callChain().headerValue()).isEqualTo("shop-1");
    }
}
