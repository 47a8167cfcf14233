package dev.healthcheck.internal.http;

import dev.healthcheck.CheckState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for a status in the formats of health reports. */
final class Words {
    private Words() {}

    /** {@return the state that the word means; null for an unknown word} */
    static @Nullable CheckState state(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "success", "passed", "pass", "ok", "up" -> CheckState.PASSED;
            case "degraded", "warn", "warning", "unknown" -> CheckState.DEGRADED;
            case "failure", "failed", "stuck", "pending", "fail", "error", "down", "out_of_service" ->
                CheckState.FAILED;
            default -> null;
        };
    }
}
