package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Duration TTL = Duration.ofSeconds(27);
    private static final Freshness TENTH = new Freshness(0.1, Duration.ZERO, Duration.ofMinutes(5));
    private static final Freshness HALF = new Freshness(0.5, Duration.ZERO, Duration.ofMinutes(5));
    private static final Freshness EXACT = new Freshness(0, Duration.ZERO, Duration.ofMinutes(5));
    private static final CheckOutcome OUTCOME = outcome(true, "x", FakeClock.START);

    /** Of one check, a millisecond between any two. */
    private static final List<CheckOutcome> MANY = IntStream.range(0, 10_000)
            .mapToObj(i -> outcome(true, "x", FakeClock.START.plusMillis(i)))
            .toList();

    @Test
    void withoutJitterAnOutcomeIsDueWhenItExpires() {
        assertThat(EXACT.due(OUTCOME)).isEqualTo(TTL.toNanos());
    }

    @Test
    void withJitterEachIsDueInTheLastShareOfItsTime() {
        assertThat(MANY)
                .allSatisfy(outcome ->
                        assertThat(age(outcome)).isBetween(TTL.multipliedBy(9).dividedBy(10), TTL));
    }

    @Test
    void theyAreSpreadOverAllOfIt() {
        long[] tenths = new long[10];
        long from = TTL.multipliedBy(9).dividedBy(10).toNanos();
        MANY.forEach(outcome ->
                tenths[(int) Math.min(9, 10 * (age(outcome).toNanos() - from) / (TTL.toNanos() - from))]++);

        assertThat(tenths).hasSize(10);
        assertThat(IntStream.range(0, 10).mapToLong(i -> tenths[i])).allMatch(count -> count > 800 && count < 1200);
    }

    @Test
    void theSameOutcomeIsAlwaysDueAtTheSameInstant() {
        assertThat(HALF.due(outcome(true, "y", FakeClock.START))).isEqualTo(HALF.due(OUTCOME));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "27, 27", "28, 28", "5, 27"})
    void itIsTooOldAtTheLimitUnlessItsTimeToLiveIsLonger(int maxStale, int tooOld) {
        Freshness freshness = new Freshness(0, Duration.ZERO, Duration.ofSeconds(maxStale));

        assertThat(freshness.tooOld(OUTCOME))
                .isEqualTo(Duration.ofSeconds(tooOld).toNanos());
    }

    @ParameterizedTest
    @CsvSource({"299999, true", "300000, false"})
    void itIsShownStaleUntilItIsTooOld(long millis, boolean shown) {
        assertThat(EXACT.isShownStale(OUTCOME, Duration.ofMillis(millis).toNanos()))
                .isEqualTo(shown);
    }

    @Test
    void whatIsNotKeptIsNeverShownStale() {
        CheckOutcome notKept = new CheckOutcome(
                "search",
                "x",
                OUTCOME.state(),
                FakeClock.START,
                FakeClock.START,
                Duration.ZERO,
                true,
                FakeClock.START,
                0,
                null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);

        assertThat(EXACT.isShownStale(notKept, 0)).isFalse();
    }

    private static Duration age(CheckOutcome outcome) {
        return Duration.ofNanos(TENTH.due(outcome));
    }
}
