package dev.healthcheck.internal.format;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON of MicroProfile Health 4.0.
 *
 * <p>The specification has two states, and the whole is {@code DOWN} if one check is {@code DOWN}. So a check that is not
 * critical is {@code UP} even if it fails. Its data tells that it is degraded, and the reason.
 *
 * @see <a href="https://download.eclipse.org/microprofile/microprofile-health-4.0/">the specification</a>
 */
public final class MicroProfileFormat {
    /** The name of the format. */
    public static final String NAME = "microprofile";

    static final String TYPE = "application/json";

    private final Json json;
    private final UnaryOperator<String> names;

    /** @param names returns the name in the format for the name of a check */
    MicroProfileFormat(Json json, UnaryOperator<String> names) {
        this.json = json;
        this.names = names;
    }

    String write(HealthReport report) {
        return write(report, report.results().stream().map(this::check).toList());
    }

    /** {@return the status only, for callers that may not see details} The specification demands the list of checks. */
    String writeStatus(HealthReport report) {
        return write(report, List.of());
    }

    /** {@return the body of a report without checks} */
    public static Body empty(boolean up) {
        return Body.of(TYPE, "{\"status\":\"%s\",\"checks\":[]}".formatted(status(up)));
    }

    private String write(HealthReport report, List<Map<String, Object>> checks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status(report.passed()));
        fields.put("checks", checks);
        return json.write(fields);
    }

    private static String status(boolean passed) {
        return passed ? "UP" : "DOWN";
    }

    private Map<String, Object> check(CheckOutcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", names.apply(outcome.checker()));
        fields.put("status", status(isUp(outcome)));
        Map<String, Object> data = data(outcome);
        if (!data.isEmpty()) {
            fields.put("data", data);
        }
        return fields;
    }

    /** {@return whether the check is up: a check that is not critical always is} */
    public static boolean isUp(CheckOutcome outcome) {
        return outcome.passed() || !outcome.critical();
    }

    /** {@return the output, and what the status does not tell} The members of the output come first. */
    Map<String, Object> data(CheckOutcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (outcome.output() instanceof Map<?, ?> members) {
            members.forEach((name, member) -> data.put(String.valueOf(name), plain(member)));
        } else if (outcome.output() != null) {
            data.put("output", plain(outcome.output()));
        }
        if (isUp(outcome) && !outcome.passed()) {
            data.putIfAbsent("state", CheckState.DEGRADED.toString());
            data.putIfAbsent("reason", "not critical: " + outcome.state());
        } else if (outcome.state() != CheckState.PASSED) {
            data.putIfAbsent("state", outcome.state().toString());
        }
        if (!outcome.critical()) {
            data.putIfAbsent("critical", false);
        }
        if (outcome.exception() != null && outcome.exception().message() != null) {
            data.putIfAbsent("exception", outcome.exception().message());
        }
        return data;
    }

    /** {@return a value that the specification allows: a text, a number or a boolean} Other values become JSON text. */
    private Object plain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value
                : json.write(value);
    }
}
