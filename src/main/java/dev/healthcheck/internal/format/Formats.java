package dev.healthcheck.internal.format;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Suggestions;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes each report in the format that the settings choose for its state. */
public final class Formats {
    private static final String JSON = "json";
    private static final String TEXT = "text";

    private final JsonFormat json;
    private final TextFormat text = new TextFormat();
    private final Map<String, ChosenFormat> added = new TreeMap<>();
    private final Map<CheckState, ResponseSettings> responses;

    /**
     * Adds the formats of the application to the built-in ones.
     *
     * @param limit the time that a caller waits for a format of the application
     * @param threads run the formats of the application
     */
    public Formats(
            Json json,
            Iterable<ReportFormat> added,
            Map<CheckState, ResponseSettings> responses,
            Duration limit,
            DeploymentProblems problems,
            Executor threads,
            Logger logger) {
        this.json = new JsonFormat(json);
        this.responses = responses;
        added.forEach(format -> add(format, limit, problems, threads, logger));
        for (CheckState state : List.of(CheckState.PASSED, CheckState.DEGRADED, CheckState.FAILED)) {
            requireKnown(response(state), problems);
        }
    }

    private void add(
            ReportFormat format, Duration limit, DeploymentProblems problems, Executor threads, Logger logger) {
        String type = format.getClass().getName();
        String name = asked(format::name);
        if (name == null || name.isBlank() || names().contains(name)) {
            problems.add("the ReportFormat %s has the name '%s'; allowed: a name that is not blank and not taken"
                    .formatted(type, name));
            return;
        }
        List<String> mediaTypes = asked(format::mediaTypes);
        if (mediaTypes == null
                || mediaTypes.isEmpty()
                || !mediaTypes.stream().allMatch(one -> one != null && ChosenFormat.isMediaType(one))) {
            problems.add("the ReportFormat %s has the media types %s; allowed: at least one, each as text/csv"
                            .formatted(type, mediaTypes)
                    + " or text/csv;charset=utf-8");
            return;
        }
        this.added.put(name, new ChosenFormat(format, name, mediaTypes.get(0), threads, limit.toNanos(), logger));
    }

    private static <T> @Nullable T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private ResponseSettings response(CheckState state) {
        return requireNonNull(responses.get(state));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(added.keySet());
        names.addAll(List.of(JSON, TEXT));
        return names;
    }

    private void requireKnown(ResponseSettings response, DeploymentProblems problems) {
        String name = response.format();
        if (!names().contains(name)) {
            problems.add("%s = '%s'; allowed: one of %s%s"
                    .formatted(response.formatKey(), name, names(), Suggestions.question(name, names())));
        }
    }

    /** {@return the full report} A built-in format writes it now; another format writes it for the first caller. */
    public Supplier<Body> write(HealthReport report) {
        String name = response(report.state()).format();
        ChosenFormat chosen = added.get(name);
        if (chosen != null) {
            return chosen.write(report, () -> json(report));
        }
        Body body = name.equals(TEXT) ? text.write(report.state()) : json(report);
        return () -> body;
    }

    /** {@return the body for callers that may not see details} */
    public Supplier<Body> writeStatus(HealthReport report) {
        String name = response(report.state()).format();
        ChosenFormat chosen = added.get(name);
        Body body = name.equals(TEXT) ? text.write(report.state()) : Body.of(JsonFormat.TYPE, json.writeStatus(report));
        return chosen == null ? () -> body : chosen.writeStatus(report.state(), () -> body);
    }

    private Body json(HealthReport report) {
        return Body.of(JsonFormat.TYPE, json.write(report));
    }

    /** {@return the last changes of state, the newest first} */
    public Body writeHistory(String hostname, Instant now, List<CheckTransition> transitions) {
        return Body.of(JsonFormat.TYPE, json.writeHistory(hostname, now, transitions));
    }
}
