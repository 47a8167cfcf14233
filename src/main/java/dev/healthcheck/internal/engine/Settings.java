package dev.healthcheck.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.check.CheckSettingsReader;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.file.FileSettings;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.format.ServiceInfo;
import dev.healthcheck.internal.jmx.JmxSettings;
import dev.healthcheck.internal.lifecycle.LifecycleSettings;
import dev.healthcheck.internal.lint.LintMode;
import dev.healthcheck.internal.page.PageSettings;
import dev.healthcheck.internal.run.RunSettings;
import dev.healthcheck.internal.scrub.NameSettings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingTexts;
import dev.healthcheck.internal.settings.SettingsReader;
import dev.healthcheck.internal.type.CheckTypes;
import dev.healthcheck.internal.type.TypedChecks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current values of all settings. Immutable.
 *
 * @param microProfile the settings that MicroProfile Health defines
 * @param historySize the number of changes of state that the history keeps
 * @param sections the built-in sections of the environment report
 * @param service the facts about the service
 * @param page the look of the pages for browsers
 * @param httpCache whether caches may keep a report of success
 * @param groups the groups of checks by name
 * @param lifecycle the settings of the maintenance and of the end of the application
 * @param lint what the deployment does about a liveness check that uses something outside of the process
 * @param file the file that is fresh while the readiness is up
 * @param jmx whether the checks are beans of JMX
 * @param typed the checks that settings declare by their type
 * @param texts the settings as text, for people to read
 */
public record Settings(
        RouteSettings routes,
        MicroProfileSettings microProfile,
        CheckSettingsReader checks,
        Freshness freshness,
        RunSettings runs,
        int historySize,
        Map<CheckState, ResponseSettings> responses,
        AccessSettings access,
        NameSettings names,
        SectionSettings sections,
        ServiceInfo service,
        PageSettings page,
        boolean httpCache,
        Map<String, GroupSettings> groups,
        LifecycleSettings lifecycle,
        LintMode lint,
        FileSettings file,
        boolean jmx,
        TypedChecks typed,
        SettingTexts texts) {
    private static final Key<Boolean> HTTP_CACHE = Key.of(
            "http-cache",
            "off",
            Parser.ON_OR_OFF,
            "whether caches may keep a report of success for what is left of its time to live");

    /** The keys of all settings, in the order of the documentation. */
    public static final List<Key<?>> KEYS = Stream.of(
                    RouteSettings.KEYS,
                    MicroProfileSettings.KEYS,
                    CheckSettingsReader.keysOfAll(),
                    Freshness.KEYS,
                    RunSettings.KEYS,
                    List.of(Transitions.HISTORY_SIZE),
                    ResponseSettings.KEYS,
                    AccessSettings.KEYS,
                    NameSettings.KEYS,
                    SectionSettings.KEYS,
                    List.of(HTTP_CACHE),
                    LifecycleSettings.KEYS,
                    LintMode.KEYS,
                    FileSettings.KEYS,
                    JmxSettings.KEYS,
                    ServiceInfo.KEYS,
                    PageSettings.KEYS,
                    GroupSettings.KEYS,
                    CheckSettingsReader.keysOfOne(),
                    TypedChecks.KEYS)
            .<Key<?>>flatMap(List::stream)
            .toList();

    /** {@return the settings of a source, with the built-in types of checks} */
    public static Settings read(SettingSource source, DeploymentProblems problems) {
        return read(source, new CheckTypes(), problems);
    }

    /** {@return the settings of a source} A bad value adds a problem, and its setting has the default. */
    public static Settings read(SettingSource source, CheckTypes types, DeploymentProblems problems) {
        SettingsReader reader = new SettingsReader(source, problems);
        Map<CheckState, ResponseSettings> responses = ResponseSettings.read(reader);
        AccessSettings access = AccessSettings.read(reader);
        TypedChecks typed = TypedChecks.read(reader, types);
        List<Key<?>> keys = Stream.concat(KEYS.stream(), typed.keys().stream()).toList();
        Settings settings = new Settings(
                RouteSettings.read(reader),
                MicroProfileSettings.read(reader),
                new CheckSettingsReader(reader),
                Freshness.read(reader),
                RunSettings.read(reader),
                reader.read(Transitions.HISTORY_SIZE),
                responses,
                access,
                NameSettings.read(reader),
                SectionSettings.read(reader),
                ServiceInfo.read(reader),
                PageSettings.read(reader),
                reader.read(HTTP_CACHE),
                GroupSettings.read(reader, responses, access.details()),
                LifecycleSettings.read(reader),
                LintMode.read(reader),
                FileSettings.read(reader),
                JmxSettings.read(reader),
                typed,
                reader.texts(keys));
        reader.refuseUnknown(keys);
        settings.requireTokens(reader);
        return settings;
    }

    /** {@return the names whose whole values are masked: those of the user, and those of secret options} */
    public List<String> deniedNames() {
        return Stream.concat(names.deny().stream(), typed.secretNames().stream())
                .toList();
    }

    private void requireTokens(SettingsReader reader) {
        AccessSettings.requireToken(lifecycle.maintenance(), "healthcheck.maintenance.access", reader);
        groups.forEach((name, group) ->
                AccessSettings.requireToken(group.details(), "healthcheck.groups." + name + ".details", reader));
    }

    /** {@return the settings of all responses, also of those of groups} */
    List<ResponseSettings> allResponses() {
        return Stream.concat(Stream.of(responses), groups.values().stream().map(GroupSettings::responses))
                .flatMap(all -> all.values().stream())
                .distinct()
                .toList();
    }

    /** {@return the settings of the response to a request for a report of that state} */
    public ResponseSettings response(CheckState state) {
        return requireNonNull(responses.get(state));
    }

    /** {@return the settings of the response for a report of that state, of the group of the selection if it has one} */
    public ResponseSettings response(Selection selection, CheckState state) {
        GroupSettings group = groupOf(selection);
        return group == null ? response(state) : group.response(state);
    }

    /** {@return the callers that see more than the status of the selection} */
    public Access details(Selection selection) {
        GroupSettings group = groupOf(selection);
        return group == null ? access.details() : group.details();
    }

    private @Nullable GroupSettings groupOf(Selection selection) {
        return selection.kind() == Selection.Kind.GROUP ? groups.get(selection.name()) : null;
    }
}
