package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * The settings of the maintenance and of the end of the application.
 *
 * @param maintenance the callers that may begin and end a maintenance
 * @param drainDelay how long the readiness fails before the application ends
 */
public record LifecycleSettings(Access maintenance, Duration drainDelay) {
    private static final Key<Access> MAINTENANCE = AccessSettings.changeKey(
            "maintenance.access", "the callers who may begin and end a maintenance by PUT and DELETE");

    private static final Key<Duration> DRAIN_DELAY = Key.of(
            "drain-delay",
            "0s",
            Parser.DELAY,
            "how long the readiness fails before the application ends, where the server still serves requests then");

    public static final List<Key<?>> KEYS = List.of(MAINTENANCE, DRAIN_DELAY);

    public static LifecycleSettings read(SettingsReader reader) {
        return new LifecycleSettings(reader.read(MAINTENANCE), reader.read(DRAIN_DELAY));
    }
}
