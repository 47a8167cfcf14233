package dev.healthcheck.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.FakeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the state machine, which knows one step, against an oracle, which looks at the whole past each time. */
class StandingPropertyTest {
    private static final int SEQUENCES = 400;
    private static final int LENGTH = 120;

    /** What a check that has had these runs looks like. */
    private record Oracle(List<CheckState> runs, int failureThreshold, int recoveryThreshold) {

        CheckState state() {
            return states().get(runs.size() - 1);
        }

        private List<CheckState> states() {
            List<CheckState> states = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                states.add(i == 0 ? runs.get(0) : stateAfter(states.get(i - 1), i));
            }
            return states;
        }

        private CheckState stateAfter(CheckState before, int last) {
            CheckState seen = runs.get(last);
            int inARow = inARow(last);
            int needed = seen.passed() ? recoveryThreshold : failureThreshold;
            if (before.passed() == seen.passed() || inARow >= needed) {
                return seen;
            }
            return before == CheckState.STUCK ? CheckState.FAILED : before;
        }

        /** {@return how many runs up to this one went as this one did} */
        private int inARow(int last) {
            int first = last;
            while (first > 0 && runs.get(first - 1).passed() == runs.get(last).passed()) {
                first--;
            }
            return last - first + 1;
        }

        int failures() {
            int last = runs.size() - 1;
            return runs.get(last).passed() ? 0 : inARow(last);
        }

        int since() {
            List<CheckState> states = states();
            int first = runs.size() - 1;
            while (first > 0 && sameKind(states.get(first - 1), states.get(first))) {
                first--;
            }
            return first;
        }

        private static boolean sameKind(CheckState one, CheckState other) {
            return one == other || (!one.passed() && !other.passed());
        }

        Instant lastSuccess() {
            for (int i = runs.size() - 1; i >= 0; i--) {
                if (runs.get(i).passed()) {
                    return FakeClock.START.plusSeconds(i);
                }
            }
            return null;
        }

        boolean flapping() {
            boolean flapping = false;
            for (int last = 0; last < runs.size(); last++) {
                int changes = 0;
                for (int i = Math.max(1, last - 19); i <= last; i++) {
                    changes += runs.get(i).passed() == runs.get(i - 1).passed() ? 0 : 1;
                }
                flapping = flapping ? changes >= 4 : changes >= 6;
            }
            return flapping;
        }
    }

    @Test
    void everySequenceIsJudgedAsByItsWholePast() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            judgedAsByItsWholePast(seed);
        }
    }

    private static void judgedAsByItsWholePast(int seed) {
        Random random = new Random(seed);
        Oracle oracle = new Oracle(new ArrayList<>(), 1 + random.nextInt(4), 1 + random.nextInt(4));
        Runs runs = Runs.of(oracle.failureThreshold, oracle.recoveryThreshold);
        int steadiness = 1 + random.nextInt(12);
        CheckState next = CheckState.PASSED;
        for (int i = 0; i < LENGTH; i++) {
            next = random.nextInt(steadiness) == 0 ? CheckState.values()[random.nextInt(4)] : next;
            oracle.runs.add(next);
            CheckOutcome judged = runs.then(next).outcome();
            assertThat(judged)
                    .as("seed %d, run %d", seed, i)
                    .extracting(
                            CheckOutcome::state,
                            CheckOutcome::consecutiveFailures,
                            CheckOutcome::since,
                            CheckOutcome::lastSuccess,
                            CheckOutcome::flapping)
                    .containsExactly(
                            oracle.state(),
                            oracle.failures(),
                            FakeClock.START.plusSeconds(oracle.since()),
                            oracle.lastSuccess(),
                            oracle.flapping());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void singleFailuresHoweverManyNeverReachAThresholdOfThree(int passes) {
        String states = Runs.of(3, 1).states("P" + ("F" + "P".repeat(passes)).repeat(20));

        assertThat(states).doesNotContain("F");
    }
}
