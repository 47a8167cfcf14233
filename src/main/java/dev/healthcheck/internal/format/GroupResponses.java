package dev.healthcheck.internal.format;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings of the responses of one group: the settings of all reports, where the group has none of its own. */
public final class GroupResponses {
    private GroupResponses() {}

    private static Key<Integer> successStatus(String prefix) {
        return Key.of(prefix + "success-status", "", ResponseKeys.OF_SUCCESS, likeAll("success-status"));
    }

    private static Key<Integer> degradedStatus(String prefix) {
        return Key.of(prefix + "degraded-status", "", ResponseKeys.OF_DEGRADED, likeAll("degraded-status"));
    }

    private static Key<Integer> failedStatus(String prefix) {
        return Key.of(prefix + "failed-status", "", ResponseKeys.OF_FAILED, likeAll("failed-status"));
    }

    private static Key<String> format(String prefix) {
        return Key.of(prefix + "format", "", ResponseKeys.FORMAT, "the format of the report, for one group");
    }

    private static String likeAll(String word) {
        return "like healthcheck." + word + ", for one group";
    }

    /** {@return the keys of a group} */
    public static List<Key<?>> keys(String prefix) {
        return List.of(successStatus(prefix), degradedStatus(prefix), failedStatus(prefix), format(prefix));
    }

    /** {@return the settings of the group for each state} */
    public static Map<CheckState, ResponseSettings> read(
            String prefix, String group, SettingsReader reader, Map<CheckState, ResponseSettings> ofAll) {
        Map<CheckState, ResponseSettings> responses = new EnumMap<>(CheckState.class);
        Key<String> format = format(prefix);
        String own = reader.readIfSet(format, format.named(group)).orElse(null);
        for (CheckState state : CheckState.values()) {
            Key<Integer> status = state == CheckState.PASSED
                    ? successStatus(prefix)
                    : state.passed() ? degradedStatus(prefix) : failedStatus(prefix);
            ResponseSettings inherited = requireNonNull(ofAll.get(state));
            responses.put(
                    state,
                    new ResponseSettings(
                            reader.readIfSet(status, status.named(group)).orElse(inherited.status()),
                            inherited.headers(),
                            own == null ? inherited.format() : own,
                            own == null ? inherited.formatKey() : format.named(group)));
        }
        return responses;
    }
}
