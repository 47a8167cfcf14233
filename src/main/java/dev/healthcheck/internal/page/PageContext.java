package dev.healthcheck.internal.page;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.trend.TrendView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the application for its pages.
 *
 * @param service the name of the service; null if it is not set
 * @param version the version of the service; null if it is not known
 * @param started the start of the application
 * @param trends finds the trend of a check by its name; null without a trend
 * @param history the last changes of state, the newest first
 * @param groups the names of the checks of each group, by the name of the group
 * @param json writes a plain tree as JSON
 */
public record PageContext(
        PageSettings look,
        @Nullable String service,
        @Nullable String version,
        Instant started,
        Function<String, @Nullable TrendView> trends,
        Supplier<List<CheckTransition>> history,
        Supplier<Map<String, List<String>>> groups,
        Function<@Nullable Object, String> json) {

    /** {@return the title of the pages} */
    String title() {
        return !look.title().isEmpty() ? look.title() : service == null ? "Health" : service;
    }
}
