package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.page.Place;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One format of the health report.
 *
 * @param index the place of the format among all formats
 * @param mediaTypes the media types that clients accept; the first is the {@code Content-Type}
 * @param isNegotiated whether {@code Accept} may choose the format; else only its name does
 * @param full returns the writer of the full report, which may depend on its place among the routes
 * @param status returns the writer of the body for callers that may not see details
 */
public record Format(
        int index,
        String name,
        List<String> mediaTypes,
        boolean isNegotiated,
        BiFunction<HealthReport, Place, Supplier<Body>> full,
        BiFunction<HealthReport, Place, Supplier<Body>> status) {
    /** The index of a format whose bodies are not kept. */
    static final int NOT_KEPT = -1;

    /** {@return a built-in format} */
    static Format of(
            int index,
            String name,
            String mediaType,
            boolean isNegotiated,
            Function<HealthReport, String> full,
            Function<HealthReport, String> status) {
        return new Format(
                index,
                name,
                List.of(mediaType),
                isNegotiated,
                (report, place) -> new Once(() -> Body.of(mediaType, full.apply(report))),
                (report, place) -> new Once(() -> Body.of(mediaType, status.apply(report))));
    }

    /** {@return the same format with another writer of JSON texts} */
    Format indented(int indentedIndex) {
        return new Format(
                indentedIndex,
                name,
                mediaTypes,
                false,
                (report, place) -> indented(full.apply(report, place)),
                (report, place) -> indented(status.apply(report, place)));
    }

    private static Supplier<Body> indented(Supplier<Body> plain) {
        return new Once(() -> Indentation.of(plain.get()));
    }
}
