package dev.healthcheck.internal.environment;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the sections together. They run as checks do: in parallel, under the time limit, scrubbed. */
public final class EnvironmentReporter {
    private final Registry registry;
    private final Runner runner;
    private final Json json;
    private final MaskedSecrets maskedOfSections;
    private final MaskedSecrets maskedOfChecks;

    public EnvironmentReporter(
            Registry registry, Runner runner, Json json, MaskedSecrets maskedOfSections, MaskedSecrets maskedOfChecks) {
        this.maskedOfSections = maskedOfSections;
        this.maskedOfChecks = maskedOfChecks;
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

    /**
     * {@return what was masked and why, as JSON in UTF-8; never a value} The sections are brought up to date first; the
     * checks are not run for it.
     */
    public byte[] scrubbed() {
        runner.outcomes(registry.sections());
        Map<String, Object> audit = new LinkedHashMap<>();
        audit.put("environment", masked("section", registry.sections(), maskedOfSections));
        audit.put("checks", masked("checker", registry.checks(), maskedOfChecks));
        return json.write(audit).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> masked(String kind, Collection<Work> works, MaskedSecrets secrets) {
        List<Map<String, String>> masked = new ArrayList<>();
        for (Work work : works) {
            for (MaskedSecrets.Masked secret : secrets.of(work)) {
                Map<String, String> entry = new LinkedHashMap<>();
                entry.put(kind, work.name());
                entry.put("path", secret.path());
                entry.put("rule", secret.rule());
                masked.add(entry);
            }
        }
        return masked;
    }

    private static @Nullable Object shown(CheckOutcome outcome) {
        return outcome.passed() ? outcome.output() : Collections.singletonMap("error", outcome.output());
    }
}
