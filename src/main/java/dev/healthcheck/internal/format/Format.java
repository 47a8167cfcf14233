package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One format of the health report.
 *
 * @param index the place of the format among all formats
 * @param mediaTypes the media types that clients accept; the first is the {@code Content-Type}
 * @param isNegotiated whether {@code Accept} may choose the format; else only its name does
 * @param full returns the writer of the full report
 * @param status returns the writer of the body for callers that may not see details
 */
public record Format(
        int index,
        String name,
        List<String> mediaTypes,
        boolean isNegotiated,
        Function<HealthReport, Supplier<Body>> full,
        Function<HealthReport, Supplier<Body>> status) {

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
                report -> new Once(() -> Body.of(mediaType, full.apply(report))),
                report -> new Once(() -> Body.of(mediaType, status.apply(report))));
    }

    /** {@return the same format with another writer of JSON texts} */
    Format indented(int indentedIndex) {
        return new Format(
                indentedIndex,
                name,
                mediaTypes,
                false,
                report -> indented(full.apply(report)),
                report -> indented(status.apply(report)));
    }

    private static Supplier<Body> indented(Supplier<Body> plain) {
        return new Once(() -> Indentation.of(plain.get()));
    }
}
