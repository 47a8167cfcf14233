package dev.healthcheck.internal.environment;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.run.Runner;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the sections together. They run as checks do: in parallel, under the time limit, scrubbed. */
public final class EnvironmentReporter {
    private final Registry registry;
    private final Runner runner;
    private final Json json;

    public EnvironmentReporter(Registry registry, Runner runner, Json json) {
        this.registry = registry;
        this.runner = runner;
        this.json = json;
    }

    /** {@return the report as JSON in UTF-8} */
    public byte[] report() {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        runner.outcomes(registry.sections()).what().forEach(outcome -> sections.put(outcome.checker(), shown(outcome)));
        return json.write(sections).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object shown(CheckOutcome outcome) {
        Map<String, @Nullable Object> error = new HashMap<>();
        error.put("error", outcome.output());
        return outcome.passed() ? outcome.output() : error;
    }
}
