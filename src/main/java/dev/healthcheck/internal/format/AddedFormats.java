package dev.healthcheck.internal.format;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the names and the media types of the formats of the application. */
public final class AddedFormats {
    private final Duration limit;
    private final Executor threads;
    private final Logger logger;

    /**
     * Makes a reader.
     *
     * @param limit the time that a caller waits for a format of the application
     * @param threads run the formats of the application
     */
    public AddedFormats(Duration limit, Executor threads, Logger logger) {
        this.limit = limit;
        this.threads = threads;
        this.logger = logger;
    }

    /** {@return the formats} Adds a problem for each format with a bad name or a bad media type. */
    public List<ChosenFormat> read(Iterable<ReportFormat> formats, DeploymentProblems problems) {
        List<ChosenFormat> added = new ArrayList<>();
        for (ReportFormat format : formats) {
            ChosenFormat chosen = read(format, added, problems);
            if (chosen != null) {
                added.add(chosen);
            }
        }
        return added;
    }

    private @Nullable ChosenFormat read(ReportFormat format, List<ChosenFormat> others, DeploymentProblems problems) {
        String type = format.getClass().getName();
        String name = asked(format::name);
        if (name == null
                || name.isBlank()
                || name.chars().anyMatch(Character::isISOControl)
                || others.stream().anyMatch(other -> other.name().equals(name))) {
            problems.add("the ReportFormat %s has the name '%s'; allowed: a name that is not blank and not taken"
                    .formatted(type, name));
            return null;
        }
        List<String> mediaTypes = asked(format::mediaTypes);
        if (mediaTypes == null
                || mediaTypes.isEmpty()
                || !mediaTypes.stream().allMatch(one -> one != null && ChosenFormat.isMediaType(one))) {
            problems.add("the ReportFormat %s has the media types %s; allowed: at least one, each as text/csv"
                            .formatted(type, mediaTypes)
                    + " or text/csv;charset=utf-8");
            return null;
        }
        return new ChosenFormat(format, name, List.copyOf(mediaTypes), threads, limit.toNanos(), logger);
    }

    private static <T> @Nullable T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
