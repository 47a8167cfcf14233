package dev.healthcheck.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.check.CheckSettingsReader;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.run.RunSettings;
import dev.healthcheck.internal.scrub.NameSettings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingTexts;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The current values of all settings. Immutable.
 *
 * @param historySize the number of changes of state that the history keeps
 * @param sections the names of the built-in sections that are shown
 * @param texts the settings as text, for people to read
 */
public record Settings(
        RouteSettings routes,
        CheckSettingsReader checks,
        Freshness freshness,
        RunSettings runs,
        int historySize,
        Map<CheckState, ResponseSettings> responses,
        AccessSettings access,
        NameSettings names,
        Set<String> sections,
        SettingTexts texts) {

    /** The keys of all settings, in the order of the documentation. */
    public static final List<Key<?>> KEYS = Stream.of(
                    RouteSettings.KEYS,
                    CheckSettingsReader.keysOfAll(),
                    Freshness.KEYS,
                    RunSettings.KEYS,
                    List.of(Transitions.HISTORY_SIZE),
                    ResponseSettings.KEYS,
                    AccessSettings.KEYS,
                    NameSettings.KEYS,
                    SectionSettings.KEYS,
                    CheckSettingsReader.keysOfOne())
            .<Key<?>>flatMap(List::stream)
            .toList();

    /** {@return the settings of a source} A bad value adds a problem, and its setting has the default. */
    public static Settings read(SettingSource source, DeploymentProblems problems) {
        SettingsReader reader = new SettingsReader(source, problems);
        Settings settings = new Settings(
                RouteSettings.read(reader),
                new CheckSettingsReader(reader),
                Freshness.read(reader),
                RunSettings.read(reader),
                reader.read(Transitions.HISTORY_SIZE),
                ResponseSettings.read(reader),
                AccessSettings.read(reader),
                NameSettings.read(reader),
                SectionSettings.read(reader),
                reader.texts(KEYS));
        reader.refuseUnknown(KEYS);
        return settings;
    }

    /** {@return the settings of the response to a request for a report of that state} */
    public ResponseSettings response(CheckState state) {
        return requireNonNull(responses.get(state));
    }
}
