package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.checkSettings;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of a check after the other, a second between any two. A letter stands for each state. */
final class Runs {
    private static final Map<Character, CheckState> STATES =
            Map.of('P', CheckState.PASSED, 'D', CheckState.DEGRADED, 'F', CheckState.FAILED, 'S', CheckState.STUCK);

    private final CheckSettings limits;
    private CheckStatus status;
    private int count;

    private Runs(CheckSettings limits) {
        this.limits = limits;
    }

    static Runs of(int failureThreshold, int recoveryThreshold) {
        return new Runs(limits(failureThreshold, recoveryThreshold, true));
    }

    static CheckSettings limits(int failureThreshold, int recoveryThreshold, boolean critical) {
        return checkSettings(
                "critical", critical, "failure-threshold", failureThreshold, "recovery-threshold", recoveryThreshold);
    }

    /** {@return what was seen of one run by itself} */
    static CheckOutcome run(CheckState state, int second, Object output) {
        Instant end = FakeClock.START.plusSeconds(second);
        return new CheckOutcome(
                "search",
                output,
                state,
                end,
                end.plusSeconds(27),
                Duration.ofMillis(5),
                true,
                end,
                0,
                null,
                false,
                state == CheckState.STUCK ? List.of("a.b") : List.of(),
                null,
                CheckMetadata.DEFAULT);
    }

    Runs then(CheckState seen) {
        return then(seen, false);
    }

    Runs certainly(CheckState seen) {
        return then(seen, true);
    }

    private Runs then(CheckState seen, boolean certain) {
        status = CheckStatus.after(status, run(seen, count, seen.name() + " " + count), limits, certain);
        count++;
        return this;
    }

    CheckStatus status() {
        return status;
    }

    CheckOutcome outcome() {
        return status.outcome();
    }

    CheckState state() {
        return outcome().state();
    }

    static CheckState state(char letter) {
        return STATES.get(letter);
    }

    String states(String letters) {
        return each(letters, outcome -> outcome.state().name().substring(0, 1)).collect(Collectors.joining());
    }

    String since(String letters) {
        return each(
                        letters,
                        outcome -> String.valueOf(Duration.between(FakeClock.START, outcome.since())
                                .toSeconds()))
                .collect(Collectors.joining());
    }

    String flapping(String letters) {
        return each(letters, outcome -> outcome.flapping() ? "~" : ".").collect(Collectors.joining());
    }

    Stream<Integer> failures(String letters) {
        return each(letters, CheckOutcome::consecutiveFailures);
    }

    private <T> Stream<T> each(String letters, Function<CheckOutcome, T> seen) {
        return letters
                .chars()
                .mapToObj(letter -> seen.apply(then(state((char) letter)).outcome()))
                .toList()
                .stream();
    }
}
