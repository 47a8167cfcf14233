package dev.healthcheck.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.format.GroupResponses;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import dev.healthcheck.internal.settings.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of checks, with a route and responses of its own.
 *
 * @param include the names and tags of the checks in the group; {@code *} means each check
 * @param exclude the names and tags of the checks that the group leaves out
 * @param details the callers that see more than the status of the group
 */
public record GroupSettings(
        List<String> include, List<String> exclude, Map<CheckState, ResponseSettings> responses, Access details) {
    private static final String ANY = "*";
    private static final String PREFIX = "groups.NAME.";

    private static final Key<List<String>> INCLUDE = Key.of(
            PREFIX + "include",
            ANY,
            Parser.NAMES,
            "the checks of the group, by their names and tags; * for each check; maintenance for the maintenance");

    private static final Key<List<String>> EXCLUDE = Key.of(
            PREFIX + "exclude", "", Parser.NAMES, "the checks that the group leaves out, by their names and tags");

    private static final Key<Access> DETAILS =
            AccessSettings.accessKey(PREFIX + "details", "", "like healthcheck.details, for one group");

    public static final List<Key<?>> KEYS = Stream.concat(
                    Stream.of(INCLUDE, EXCLUDE, DETAILS), GroupResponses.keys(PREFIX).stream())
            .<Key<?>>map(key -> key)
            .toList();

    /** {@return the groups by name} */
    static Map<String, GroupSettings> read(
            SettingsReader reader, Map<CheckState, ResponseSettings> responses, Access details) {
        Map<String, GroupSettings> groups = new TreeMap<>();
        for (String name : names(reader)) {
            if (isAllowed(name)) {
                groups.put(name, read(name, reader, responses, details));
            } else {
                reader.problems()
                        .add("healthcheck.groups.%s.* names a group; allowed: letters, digits, - and _"
                                .formatted(name));
            }
        }
        return groups;
    }

    private static Set<String> names(SettingsReader reader) {
        Set<String> names = new TreeSet<>();
        KEYS.forEach(key -> names.addAll(key.namesIn(reader.keys())));
        return names;
    }

    private static GroupSettings read(
            String name, SettingsReader reader, Map<CheckState, ResponseSettings> responses, Access details) {
        return new GroupSettings(
                reader.readIfSet(INCLUDE, INCLUDE.named(name)).orElseGet(INCLUDE::parsedDefault),
                reader.readIfSet(EXCLUDE, EXCLUDE.named(name)).orElse(List.of()),
                GroupResponses.read(PREFIX, name, reader, responses),
                reader.readIfSet(DETAILS, DETAILS.named(name)).orElse(details));
    }

    private static boolean isAllowed(String name) {
        return name.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || c == '-' || c == '_');
    }

    boolean has(String check, Set<String> tags) {
        return names(include, check, tags) && !names(exclude, check, tags);
    }

    /** {@return the names of the gates in the group} */
    Set<String> gates() {
        return Gates.NAMES.stream().filter(include::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean names(List<String> members, String check, Set<String> tags) {
        return members.stream().anyMatch(member -> member.equals(ANY) || member.equals(check) || tags.contains(member));
    }

    /** Adds a problem for each member that is neither the name nor the tag of a check. */
    public static void requireMembers(
            Map<String, GroupSettings> groups, Map<String, CheckMetadata> checks, DeploymentProblems problems) {
        Set<String> known = new TreeSet<>(checks.keySet());
        checks.values().forEach(metadata -> known.addAll(metadata.tags()));
        Set<String> includable = new TreeSet<>(known);
        includable.addAll(Gates.NAMES);
        groups.forEach((name, group) -> {
            require(INCLUDE.named(name), group.include, includable, problems);
            require(EXCLUDE.named(name), group.exclude, known, problems);
            // The application may add checks later, and * means these too.
            if (!group.include.contains(ANY)
                    && checks.entrySet().stream()
                            .noneMatch(one ->
                                    group.has(one.getKey(), one.getValue().tags()))) {
                problems.add("the group '%s' has no check; allowed: at least one".formatted(name));
            }
        });
    }

    private static void require(String key, List<String> members, Set<String> known, DeploymentProblems problems) {
        for (String member : members) {
            if (!member.equals(ANY) && !known.contains(member)) {
                problems.add("%s names '%s'; allowed: the names and tags of checks%s"
                        .formatted(key, member, Suggestions.question(member, known)));
            }
        }
    }

    /** {@return the settings of the response for a report of that state} */
    ResponseSettings response(CheckState state) {
        return requireNonNull(responses.get(state));
    }
}
