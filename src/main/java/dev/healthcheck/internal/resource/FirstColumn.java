package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.LateLimits;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges the first column of the first row of a query, and the time of the answer.
 *
 * @param expected the text that the column must have; null for any
 */
record FirstColumn(@Nullable String expected, Kind kind, Judge judge) {
    /** The observed value of a check. */
    enum Kind {
        TIME,
        HIGH_NUMBER,
        LOW_NUMBER;

        private Limits limits() {
            return this == TIME ? ServerType.TIME : Limits.ofNumber(this == LOW_NUMBER, "off", "off");
        }
    }

    private static final CheckOption<String> EXPECT =
            CheckOption.text("expect", "", "the text that the first column of the first row must have");

    private static final CheckOption<Kind> MEASURE = Option.oneOf(
            "measure",
            "time",
            Kind.class,
            "the observed value: the response time, or the number in the first column, of which a high or a low one is"
                    + " bad");

    private static final LateLimits LIMITS =
            new LateLimits("a duration such as 500ms, or a number if measure is not time", "; 1s for a time", "");

    static final List<CheckOption<?>> OPTIONS = Stream.concat(Stream.of(EXPECT, MEASURE), LIMITS.options().stream())
            .<CheckOption<?>>map(option -> option)
            .toList();

    /**
     * {@return the values of one check}
     *
     * @param hasQuery whether the check has a query of the application
     * @throws IllegalArgumentException if the values do not go together
     */
    static FirstColumn of(CheckOptions options, boolean hasQuery) {
        Kind kind = options.get(MEASURE);
        String expected = options.find(EXPECT).orElse(null);
        if (!hasQuery && (expected != null || kind != Kind.TIME)) {
            throw new IllegalArgumentException("expect and measure need a query; allowed: with the option query");
        }
        if (expected != null && kind != Kind.TIME) {
            throw new IllegalArgumentException("expect and measure are both set; allowed: measure=time, or no expect");
        }
        return new FirstColumn(expected, kind, LIMITS.judge(kind.limits(), options));
    }

    /** {@return the result of an answer without a column to judge} */
    CheckResult timed(Resource resource, long startNanos) {
        return Measured.since(startNanos).detail("resource", resource.name()).judgedBy(judge);
    }

    /** {@return the result of an answer} */
    CheckResult judged(Resource resource, long startNanos, @Nullable String value) throws IOException {
        Measured time = Measured.since(startNanos).detail("resource", resource.name());
        if (expected != null && !expected.equals(value)) {
            return time.failed(
                    "the query of %s answers '%s' instead of '%s'".formatted(resource, shown(value), expected), judge);
        }
        return kind == Kind.TIME
                ? time.detail("answer", expected).judgedBy(judge)
                : Measured.of("queryResult", number(resource, value), "")
                        .detail("resource", resource.name())
                        .judgedBy(judge);
    }

    private static double number(Resource resource, @Nullable String value) throws IOException {
        try {
            return Double.parseDouble(value == null ? "" : value.strip());
        } catch (NumberFormatException e) {
            throw new IOException(
                    "the query of %s answers '%s', which is no number: does its first column have one?"
                            .formatted(resource, shown(value)),
                    e);
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "NULL" : Quote.of(value);
    }
}
