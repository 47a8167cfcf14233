package dev.healthcheck.internal.format;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.HealthReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Outcomes for the tests of the formats. */
final class Outcomes {
    static final Instant RUN = Instant.parse("2026-11-28T09:30:16.650Z");

    /** What no format may stumble over. */
    static final List<String> HOSTILE = List.of(
            "two\nlines",
            "\r\n\r\n# EOF\n",
            "quo\"te",
            "it's",
            "back\\slash\\",
            "a|b",
            "a:b:c",
            "a=b",
            "half \ud83d and \ude00",
            "\ud83d\ude00",
            "\0\u001b[2J\u0085\u2028\u2029",
            "name{label=\"x\"} 1",
            "' ''",
            "|".repeat(300_000),
            "\ud83d\ude00'\n".repeat(75_000));

    private Outcomes() {}

    static HealthReport report(CheckOutcome... outcomes) {
        return new HealthReport("web-1", RUN, List.of(outcomes));
    }

    static CheckOutcome outcome(String checker, CheckState state, Object output) {
        return outcome(checker, state, output, true, CheckMetadata.DEFAULT, null);
    }

    static CheckOutcome notCritical(String checker, CheckState state, Object output) {
        return outcome(checker, state, output, false, CheckMetadata.DEFAULT, null);
    }

    static CheckOutcome outcome(
            String checker,
            CheckState state,
            Object output,
            boolean critical,
            CheckMetadata metadata,
            ExceptionInfo exception) {
        return new CheckOutcome(
                checker,
                output,
                state,
                RUN,
                RUN.plusSeconds(27),
                Duration.ofNanos(12_345_678),
                critical,
                RUN.minusSeconds(60),
                state.passed() ? 0 : 1,
                null,
                false,
                List.of(),
                exception,
                metadata);
    }

    static CheckMetadata metadata(String runbook, String... affectedEndpoints) {
        return new CheckMetadata(Set.of(), Set.of(), List.of(affectedEndpoints), runbook, null);
    }

    static CheckMetadata owned(String owner, String runbook) {
        return new CheckMetadata(Set.of(), Set.of(), List.of(), runbook, owner);
    }

    /** {@return reports of hostile names and outputs, of each state in turn} */
    static Stream<HealthReport> hostile() {
        Stream<HealthReport> listed = HOSTILE.stream()
                .map(text -> report(Stream.of(CheckState.values())
                        .flatMap(state ->
                                Stream.of(outcome(text + state, state, text), notCritical(text, state, List.of(text))))
                        .toArray(CheckOutcome[]::new)));
        Stream<HealthReport> random =
                IntStream.range(0, 100).mapToObj(seed -> random(new RandomValues(new Random(seed))));
        return Stream.concat(listed, random);
    }

    private static HealthReport random(RandomValues random) {
        return report(Stream.generate(() -> outcome(
                        random.text(),
                        random.of(CheckState.values()),
                        random.value(3),
                        random.upTo(2) == 0,
                        CheckMetadata.DEFAULT,
                        null))
                .limit(random.upTo(6))
                .toArray(CheckOutcome[]::new));
    }
}
