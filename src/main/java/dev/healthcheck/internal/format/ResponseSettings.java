package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The settings of the response to a request, for a report of one state.
 *
 * @param format the name of the format
 * @param formatKey the key of the setting of the format
 */
public record ResponseSettings(int status, Map<String, String> headers, String format, String formatKey) {
    private static final ResponseKeys SUCCESS =
            ResponseKeys.of("success", "200", ResponseKeys.OF_SUCCESS, "while every check passes");
    private static final ResponseKeys DEGRADED =
            ResponseKeys.of("degraded", "200", ResponseKeys.OF_DEGRADED, "while the whole is degraded");
    private static final ResponseKeys FAILED =
            ResponseKeys.of("failed", "503", ResponseKeys.OF_FAILED, "while a check fails");

    public static final List<Key<?>> KEYS = Stream.of(SUCCESS, DEGRADED, FAILED)
            .<Key<?>>flatMap(keys -> Stream.of(keys.status(), keys.header(), keys.format()))
            .toList();

    /** {@return the settings of each state} */
    public static Map<CheckState, ResponseSettings> read(SettingsReader reader) {
        ResponseSettings failed = FAILED.read(reader);
        return Map.of(
                CheckState.PASSED, SUCCESS.read(reader),
                CheckState.DEGRADED, DEGRADED.read(reader),
                CheckState.FAILED, failed,
                CheckState.STUCK, failed,
                CheckState.PENDING, failed,
                CheckState.REMOVED, failed);
    }
}
