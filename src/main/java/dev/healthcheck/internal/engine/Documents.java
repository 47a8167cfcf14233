package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.internal.document.AlertRules;
import dev.healthcheck.internal.document.CheckFacts;
import dev.healthcheck.internal.document.ProbesYaml;
import java.time.Duration;
import java.util.List;

/** Writes the documents about the checks of this deployment, for the tools that ask it. */
public final class Documents {
    private final Registry registry;
    private final Freshness freshness;

    Documents(Registry registry, Freshness freshness) {
        this.registry = registry;
        this.freshness = freshness;
    }

    /**
     * {@return the probes for Kubernetes}
     *
     * @param path the path of the health report on the server
     * @param port the port of the server
     */
    public String probes(String path, int port) {
        return ProbesYaml.write(new ProbesYaml.Input(path, port, checks(), freshness.staleWait()));
    }

    /** {@return the alerts for Prometheus} */
    public String alerts() {
        return AlertRules.write(new AlertRules.Input(checks(), freshness.maxStale()));
    }

    private List<CheckFacts> checks() {
        return registry.checks().stream().map(Documents::facts).toList();
    }

    private static CheckFacts facts(CheckCell check) {
        CheckSettings settings = check.settings();
        RunStatistics statistics = check.counters().statistics();
        return new CheckFacts(
                check.name(),
                settings.metadata().probes(),
                settings.timeout(),
                settings.ttl(true),
                settings.ttl(false),
                settings.isRefreshed() ? settings.interval(true) : Duration.ZERO,
                settings.critical(),
                statistics.runs() == 0 ? null : statistics.longest(),
                settings.failureThreshold(),
                settings.metadata().runbook());
    }
}
