package dev.healthcheck.internal.settings;

import dev.healthcheck.HealthCheck;
import java.util.Map;

/**
 * What the declaration of a check says of its limits.
 *
 * @param where the declaration
 * @param members the values by the key of the setting that wins over each; empty where it is left to the configuration
 */
public record Declared(String where, Map<Key, String> members) {

    /** A check that was added by code. */
    public static final Declared NOTHING = new Declared("", Map.of());

    public static Declared by(HealthCheck check, String where) {
        return new Declared(
                where,
                Map.of(
                        Key.CHECK_TIMEOUT, check.timeout(),
                        Key.CHECK_SUCCESS_TTL, check.successTtl(),
                        Key.CHECK_FAILED_TTL, check.failedTtl(),
                        Key.CHECK_CRITICAL, check.critical() ? "" : "false",
                        Key.CHECK_EVERY, check.every(),
                        Key.CHECK_FAILURE_THRESHOLD, threshold(check.failureThreshold()),
                        Key.CHECK_RECOVERY_THRESHOLD, threshold(check.recoveryThreshold())));
    }

    private static String threshold(int runs) {
        return runs == 0 ? "" : Integer.toString(runs);
    }

    String member(Key key) {
        return members.getOrDefault(key, "");
    }
}
