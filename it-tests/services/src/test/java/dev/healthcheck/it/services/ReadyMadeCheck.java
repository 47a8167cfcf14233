package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A check that settings alone declare, in an engine of its own that keeps no result. */
final class ReadyMadeCheck implements AutoCloseable {
    private static final String NAME = "it";
    private static final String PREFIX = "healthcheck.checks." + NAME + ".";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Engine engine;

    private ReadyMadeCheck(Map<String, String> settings) {
        DeploymentProblems problems = new DeploymentProblems();
        Settings read = Settings.read(SettingSource.of(settings, "test"), problems);
        assertThat(problems.message()).as("problems of the settings").isNull();
        engine = Engine.with(read).threads(threads).build();
        read.typed().addTo(engine.registry());
    }

    /** {@return a check with these options: names and values in turn} */
    static ReadyMadeCheck of(String type, Object... optionsAndValues) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("healthcheck.success-ttl", "off");
        settings.put("healthcheck.failed-ttl", "off");
        settings.put(PREFIX + "type", type);
        for (int i = 0; i < optionsAndValues.length; i += 2) {
            settings.put(PREFIX + optionsAndValues[i], String.valueOf(optionsAndValues[i + 1]));
        }
        return new ReadyMadeCheck(settings);
    }

    /** {@return a check of a server at this machine, whose speed does not count} */
    static ReadyMadeCheck at(int port, String type, Object... more) {
        Object[] options = new Object[more.length + 6];
        System.arraycopy(new Object[] {"host", "127.0.0.1", "port", port, "degraded", "off"}, 0, options, 0, 6);
        System.arraycopy(more, 0, options, 6, more.length);
        return of(type, options);
    }

    /** {@return the outcome of a new run} A machine that is busy may need more than one look. */
    CheckOutcome run() {
        return await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(this::look, one -> one.state() != CheckState.PENDING);
    }

    private CheckOutcome look() {
        Snapshot snapshot = engine.health().current(Selection.ALL);
        return snapshot.report().results().get(0);
    }

    /** Runs the check, which must pass. {@return its output} */
    Map<?, ?> passes() {
        CheckOutcome outcome = run();
        assertThat(outcome.state()).as("%s", outcome.output()).isEqualTo(CheckState.PASSED);
        Map<?, ?> output = (Map<?, ?>) outcome.output();
        assertThat(output.get("observedValue")).as("observedValue").isNotNull();
        assertThat(output.get("measurement")).as("measurement").isNotNull();
        return output;
    }

    /** Runs the check, which must fail. {@return the message for people} */
    String fails() {
        CheckOutcome outcome = run();
        assertThat(outcome.state()).as("%s", outcome.output()).isEqualTo(CheckState.FAILED);
        return outcome.output() instanceof Map<?, ?> members
                ? String.valueOf(members.get("message"))
                : String.valueOf(outcome.output());
    }

    @Override
    public void close() {
        engine.close();
        threads.shutdownNow();
    }
}
