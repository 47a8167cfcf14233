package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.ConfigSection;
import dev.healthcheck.internal.environment.ConfigSection.Origin;
import dev.healthcheck.internal.microprofile.SettingSources;
import dev.healthcheck.internal.servlet.DeploymentContext;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.SettingLayer;
import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The configuration of the application, for the environment report. */
final class Configuration {
    /**
     * The beginnings of the keys of servers: Payara sets the ports and the start of a node, Open Liberty and TomEE the
     * name of a deployment.
     */
    private static final List<String> OF_SERVERS = List.of("payara.", "WELD_CONTEXT_ID_KEY", "openejb.webapp.");

    private final Settings settings;
    private final Supplier<DeploymentContext> deployment;
    private final Supplier<Set<String>> checks;

    Configuration(Settings settings, Supplier<DeploymentContext> deployment, Supplier<Set<String>> checks) {
        this.settings = settings;
        this.deployment = deployment;
        this.checks = checks;
    }

    ConfigSection section() {
        return new ConfigSection(
                settings.texts()::inForce,
                SettingSources::configured,
                () -> deployment.get().contextParameters(),
                this::origins,
                () -> settings.texts().unread(checks.get()));
    }

    private Map<String, List<Origin>> origins() {
        Map<String, List<Origin>> origins = new TreeMap<>();
        SettingSources.layers().forEach((key, layers) -> origins.put(key, origins(layers)));
        // These may also come from code, and their secrets are masked by the key.
        settings.texts().layers().forEach((key, layers) -> origins.put(key, origins(layers)));
        return origins;
    }

    private static List<Origin> origins(List<SettingLayer> layers) {
        return layers.stream()
                .map(layer -> new Origin(layer.source(), layer.ordinal(), layer.value()))
                .toList();
    }

    /** {@return the values by key, with their secrets: never for an output} Leaves out what a server sets itself. */
    Map<String, String> withSecrets() {
        Map<String, String> all = new TreeMap<>(deployment.get().contextParameters());
        all.putAll(SettingSources.configured());
        all.keySet().removeIf(key -> OF_SERVERS.stream().anyMatch(key::startsWith));
        all.putAll(settings.texts().inForce((key, value) -> value));
        return all;
    }

    /** {@return the function that also masks the values of the settings that are secrets by their keys} */
    BinaryOperator<String> scrub(BinaryOperator<String> scrub) {
        Set<String> secrets =
                Settings.KEYS.stream().filter(Key::secret).map(Key::name).collect(Collectors.toUnmodifiableSet());
        return (name, value) ->
                secrets.contains(name) && !value.isEmpty() ? SecretScrubber.MASK : scrub.apply(name, value);
    }
}
