package dev.healthcheck.internal.format;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the JSON of Runscope's healthcheck and its successors, with the same fields. Times are epoch seconds. */
final class JsonFormat {
    static final String TYPE = "application/json";

    private final Json json;

    JsonFormat(Json json) {
        this.json = json;
    }

    String write(HealthReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hostname", report.hostname());
        fields.put("status", report.status());
        fields.put("timestamp", seconds(report.timestamp()));
        fields.put("results", report.results().stream().map(JsonFormat::fields).toList());
        return json.write(fields);
    }

    /** {@return the status only, for callers that may not see details} */
    String writeStatus(HealthReport report) {
        return json.write(Map.of("status", report.status()));
    }

    private static Map<String, @Nullable Object> fields(CheckOutcome outcome) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("checker", outcome.checker());
        fields.put("output", outcome.output());
        fields.put("passed", outcome.passed());
        fields.put("timestamp", seconds(outcome.timestamp()));
        fields.put("expires", seconds(outcome.expires()));
        fields.put("response_time", seconds(outcome.responseTime()));
        if (outcome.exception() != null) {
            fields.put("exception", ExceptionFields.of(outcome.exception()));
        }
        fields.put("state", outcome.state().toString());
        fields.put("since", seconds(outcome.since()));
        // A report of many passed checks must stay below the 10 KiB that a kubelet reads.
        if (outcome.consecutiveFailures() > 0) {
            fields.put("consecutive_failures", outcome.consecutiveFailures());
        }
        if (!outcome.timestamp().equals(outcome.lastSuccess())) {
            fields.put("last_success", outcome.lastSuccess() == null ? null : seconds(outcome.lastSuccess()));
        }
        if (!outcome.critical()) {
            fields.put("critical", false);
        }
        if (outcome.flapping()) {
            fields.put("flapping", true);
        }
        if (!outcome.stack().isEmpty()) {
            fields.put("stuck", stuck(outcome));
        }
        if (outcome.state() != CheckState.PASSED) {
            putHelp(fields, outcome.metadata());
        }
        return fields;
    }

    /** Adds the people to call and the instructions for a failure, if they are set. */
    private static void putHelp(Map<String, @Nullable Object> fields, CheckMetadata facts) {
        if (facts.owner() != null) {
            fields.put("owner", facts.owner());
        }
        if (facts.runbook() != null) {
            fields.put("runbook", facts.runbook());
        }
    }

    private static Map<String, Object> stuck(CheckOutcome outcome) {
        Map<String, Object> stuck = new LinkedHashMap<>();
        stuck.put("since", seconds(outcome.timestamp().minus(outcome.responseTime())));
        stuck.put("elapsed", seconds(outcome.responseTime()));
        stuck.put("stack", outcome.stack());
        return stuck;
    }

    /** {@return the last changes of state, the newest first} */
    String writeHistory(String hostname, Instant now, List<CheckTransition> transitions) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hostname", hostname);
        fields.put("timestamp", seconds(now));
        fields.put("transitions", transitions.stream().map(JsonFormat::fields).toList());
        return json.write(fields);
    }

    private static Map<String, @Nullable Object> fields(CheckTransition transition) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("checker", transition.checker());
        fields.put("from", transition.from() == null ? null : transition.from().toString());
        fields.put("to", transition.to().toString());
        fields.put("timestamp", seconds(transition.timestamp()));
        fields.put("output", transition.output());
        fields.put("last_failure", transition.lastFailure());
        putHelp(fields, transition.metadata());
        return fields;
    }

    private static BigDecimal seconds(Instant instant) {
        return seconds(instant.getEpochSecond(), instant.getNano());
    }

    private static BigDecimal seconds(Duration duration) {
        return seconds(duration.getSeconds(), duration.getNano());
    }

    /** {@return the seconds, to the microsecond, with at least one decimal, so that a client always reads a float} */
    private static BigDecimal seconds(long seconds, int nanos) {
        BigDecimal rounded = Numbers.seconds(seconds, nanos).stripTrailingZeros();
        return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
    }
}
