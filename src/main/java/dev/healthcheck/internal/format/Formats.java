package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Nearest;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes each report in the format that the settings choose for its status. */
public final class Formats {
    private final JsonFormat jsonFormat;
    private final Map<String, ReportFormat> byName = new TreeMap<>();
    private final Settings settings;
    private final Logger logger;

    public Formats(Json json, Iterable<ReportFormat> added, Settings settings, Problems problems, Logger logger) {
        this.jsonFormat = new JsonFormat(json);
        this.settings = settings;
        this.logger = logger;
        List.of(jsonFormat, new TextFormat()).forEach(format -> byName.put(format.name(), format));
        added.forEach(format -> add(format, problems));
        requireKnown(Key.SUCCESS_FORMAT, CheckState.PASSED, problems);
        requireKnown(Key.DEGRADED_FORMAT, CheckState.DEGRADED, problems);
        requireKnown(Key.FAILED_FORMAT, CheckState.FAILED, problems);
    }

    private void add(ReportFormat format, Problems problems) {
        String name = nameOf(format);
        if (name == null || name.isBlank() || byName.putIfAbsent(name, format) != null) {
            problems.add("the ReportFormat %s has the name '%s'; allowed: a name that is not blank and not taken"
                    .formatted(format.getClass().getName(), name));
        }
    }

    private static @Nullable String nameOf(ReportFormat format) {
        try {
            return format.name();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void requireKnown(Key key, CheckState state, Problems problems) {
        String name = settings.answer(state).format();
        if (!byName.containsKey(name)) {
            problems.add("%s = '%s'; allowed: one of %s%s"
                    .formatted(key.key(), name, byName.keySet(), Nearest.question(name, byName.keySet())));
        }
    }

    /** {@return the report in full} */
    public Body write(HealthReport report) {
        ReportFormat format = formatOf(report);
        try {
            String text = format.write(report);
            if (text != null) {
                return Body.of(format.mediaType(), text);
            }
            logger.log(Level.WARNING, "HC0020: the report format '%s' wrote null".formatted(format.name()));
        } catch (RuntimeException | Error broken) {
            logger.log(Level.WARNING, "HC0020: the report format '%s' failed".formatted(format.name()), broken);
        }
        return Body.of(jsonFormat.mediaType(), jsonFormat.write(report));
    }

    /** {@return what is said to whoever may not see details} */
    public Body writeStatus(HealthReport report) {
        ReportFormat format = formatOf(report);
        return format instanceof TextFormat
                ? Body.of(format.mediaType(), format.write(report))
                : Body.of(jsonFormat.mediaType(), jsonFormat.writeStatus(report));
    }

    /** {@return the last changes of state, the newest first} */
    public Body writeHistory(String hostname, Instant now, List<CheckTransition> transitions) {
        return Body.of(jsonFormat.mediaType(), jsonFormat.writeHistory(hostname, now, transitions));
    }

    private ReportFormat formatOf(HealthReport report) {
        return byName.getOrDefault(settings.answer(report.state()).format(), jsonFormat);
    }
}
