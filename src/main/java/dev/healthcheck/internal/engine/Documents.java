package dev.healthcheck.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.internal.document.AlertRules;
import dev.healthcheck.internal.document.Callers;
import dev.healthcheck.internal.document.CheckFacts;
import dev.healthcheck.internal.document.Deployment;
import dev.healthcheck.internal.document.OpenApi;
import dev.healthcheck.internal.document.ProbesYaml;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.page.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes the documents about the checks of this deployment, for the tools that ask it. */
public final class Documents {
    private final Registry registry;
    private final Settings settings;
    private final Formats formats;

    Documents(Registry registry, Settings settings, Formats formats) {
        this.registry = registry;
        this.settings = settings;
        this.formats = formats;
    }

    /**
     * {@return the probes for Kubernetes}
     *
     * @param path the path of the health report on the server
     * @param port the port of the server
     */
    public String probes(String path, int port) {
        return ProbesYaml.write(new ProbesYaml.Input(
                path,
                port,
                checks(),
                settings.freshness().staleWait(),
                settings.runs().probeWait()));
    }

    /** {@return the alerts for Prometheus} */
    public String alerts() {
        return AlertRules.write(
                new AlertRules.Input(checks(), settings.freshness().maxStale()));
    }

    /**
     * {@return the OpenAPI document}
     *
     * @param root the path of the JAX-RS application on the server, without a slash at its end
     */
    public String openApi(String root) {
        RouteSettings routes = settings.routes();
        String version = Documents.class.getPackage().getImplementationVersion();
        return OpenApi.write(new Deployment(
                version == null ? "unknown" : version,
                root + routes.health(),
                root + routes.environment(),
                routes.microProfile() == null ? null : root + routes.microProfile(),
                statuses(settings.responses()),
                settings.groups().entrySet().stream()
                        .map(group -> new Deployment.Group(
                                group.getKey(), statuses(group.getValue().responses())))
                        .toList(),
                formats.all().stream()
                        .map(one -> new Deployment.Format(one.name(), one.mediaTypes(), formats.isBuiltIn(one)))
                        .toList(),
                Filter.STATES,
                callers(settings.access().details()),
                callers(settings.access().environment()),
                callers(settings.lifecycle().maintenance())));
    }

    private static Deployment.Statuses statuses(Map<CheckState, ResponseSettings> responses) {
        return new Deployment.Statuses(
                status(responses, CheckState.PASSED),
                status(responses, CheckState.DEGRADED),
                status(responses, CheckState.FAILED));
    }

    private static int status(Map<CheckState, ResponseSettings> responses, CheckState state) {
        return requireNonNull(responses.get(state)).status();
    }

    private static Callers callers(Access access) {
        if (access.open() || access.closed()) {
            return access.open() ? Callers.EVERYONE : Callers.NOBODY;
        }
        return access.byToken() ? Callers.TOKEN : Callers.LOGIN;
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
                settings.metadata().runbook(),
                settings.metadata().owner());
    }
}
