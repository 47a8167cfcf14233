package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.value.PlainTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the environment report of the sections. Sections run like checks: in parallel, with a time limit, scrubbed. */
public final class EnvironmentReporter {
    private static final String CONFIG = "config";
    private static final String JAX_RS = "jaxrs";

    private final Registry registry;
    private final Runner runner;
    private final Json json;
    private final Scrubber scrubber;
    private final boolean showsConfig;

    /** @param showsConfig whether the section {@code config} is the built-in section */
    public EnvironmentReporter(Registry registry, Runner runner, Json json, Scrubber scrubber, boolean showsConfig) {
        this.registry = registry;
        this.runner = runner;
        this.json = json;
        this.scrubber = scrubber;
        this.showsConfig = showsConfig;
    }

    /**
     * {@return the report as JSON in UTF-8}
     *
     * @param jaxRsProperties the properties of the JAX-RS application of the request; a WAR may have several
     */
    public byte[] report(Map<String, Object> jaxRsProperties) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        runner.outcomes(registry.sections())
                .value()
                .forEach(outcome -> sections.put(outcome.checker(), shown(outcome)));
        if (showsConfig && sections.get(CONFIG) instanceof Map<?, ?> config) {
            Map<Object, @Nullable Object> withJaxRs = new LinkedHashMap<>(config);
            withJaxRs.put(JAX_RS, scrubbed(jaxRsProperties, new MaskedSecrets()));
            sections.put(CONFIG, withJaxRs);
        }
        return json.write(sections).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Object scrubbed(Map<String, Object> jaxRsProperties, MaskedSecrets masked) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        // Some values are objects of the server, whose methods the library must not call.
        jaxRsProperties.forEach((name, value) -> plain.put(name, PlainTree.withoutObjects(value, json)));
        Object scrubbed = masked.scrub(Map.of(JAX_RS, plain), scrubber);
        return scrubbed instanceof Map<?, ?> tree ? tree.get(JAX_RS) : scrubbed;
    }

    /**
     * {@return the masked places with their rules, as JSON in UTF-8; never a value} The method refreshes the sections
     * first, and runs no check.
     *
     * @param jaxRsProperties the properties of the JAX-RS application of the request
     */
    public byte[] scrubbed(Map<String, Object> jaxRsProperties) {
        runner.outcomes(registry.sections());
        List<Map<String, String>> environment = masked("section", registry.sections());
        if (showsConfig) {
            MaskedSecrets jaxRs = new MaskedSecrets();
            scrubbed(jaxRsProperties, jaxRs);
            jaxRs.all().forEach(secret -> environment.add(entry("section", CONFIG, secret)));
        }
        Map<String, Object> audit = new LinkedHashMap<>();
        audit.put("environment", environment);
        audit.put("checks", masked("checker", registry.checks()));
        return json.write(audit).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> masked(String kind, Collection<CheckCell> checks) {
        List<Map<String, String>> masked = new ArrayList<>();
        for (CheckCell check : checks) {
            check.masked().forEach(secret -> masked.add(entry(kind, check.name(), secret)));
        }
        return masked;
    }

    private static Map<String, String> entry(String kind, String name, Masked secret) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(kind, name);
        entry.put("path", secret.path());
        entry.put("rule", secret.rule());
        return entry;
    }

    private static @Nullable Object shown(CheckOutcome outcome) {
        return outcome.passed() ? outcome.output() : Collections.singletonMap("error", outcome.output());
    }
}
