package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {
    private static final CheckStatus PASSED = status(CheckState.PASSED, "ok");
    private static final CheckStatus FAILED = status(CheckState.FAILED, "read-only");

    private final List<CheckTransition> told = new ArrayList<>();
    private final List<CheckTransition> toldToo = new ArrayList<>();
    private final Transitions transitions = new Transitions(2, List.of(told::add, toldToo::add));

    @Test
    void eachChangeIsToldOnceAndNothingElse() {
        transitions.recorded(PASSED, FAILED);
        transitions.recorded(FAILED, FAILED);
        transitions.recorded(FAILED, PASSED);
        transitions.recorded(PASSED, PASSED);

        assertThat(told).extracting(CheckTransition::to).containsExactly(CheckState.FAILED, CheckState.PASSED);
    }

    @Test
    void theRemovalOfACheckThatDoesNotPassIsAChange() {
        transitions.recorded(PASSED, FAILED);
        transitions.removed(FAILED, Instant.EPOCH);
        transitions.removed(PASSED, Instant.EPOCH);

        assertThat(told).extracting(CheckTransition::to).containsExactly(CheckState.FAILED, CheckState.REMOVED);
        assertThat(transitions.last().get(0).timestamp()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void everyListenerIsTold() {
        transitions.recorded(PASSED, FAILED);

        assertThat(toldToo).isEqualTo(told).hasSize(1);
    }

    @Test
    void aChangeTellsWhatAndWhenItWas() {
        transitions.recorded(PASSED, FAILED);

        assertThat(told)
                .containsExactly(new CheckTransition(
                        "search",
                        CheckState.PASSED,
                        CheckState.FAILED,
                        FakeClock.START,
                        "read-only",
                        null,
                        CheckMetadata.DEFAULT));
    }

    @Test
    void aChangeTellsWhatTheLastFailureBeforeItSaid() {
        transitions.recorded(FAILED, PASSED);

        assertThat(told).extracting(CheckTransition::lastFailure).containsExactly("read-only");
    }

    @Test
    void aChangeTellsTheOwnerAlsoAfterARemoval() {
        CheckSettings owned = Given.checkSettings("owner", "team-search", "runbook", "https://wiki.example/search");
        CheckStatus failed = CheckStatus.after(null, outcome(CheckState.FAILED, "x", FakeClock.START), owned, false);

        transitions.recorded(PASSED, failed);
        transitions.removed(failed, Instant.EPOCH);

        assertThat(told).extracting(CheckTransition::metadata).containsExactly(owned.metadata(), owned.metadata());
        assertThat(told.get(0).metadata().owner()).isEqualTo("team-search");
    }

    @ParameterizedTest
    @EnumSource(names = "PASSED", mode = EnumSource.Mode.EXCLUDE)
    void aCheckThatDoesNotPassAtFirstHasChangedFromNothing(CheckState state) {
        transitions.recorded(null, status(state, "x"));

        assertThat(told)
                .containsExactly(
                        new CheckTransition("search", null, state, FakeClock.START, "x", null, CheckMetadata.DEFAULT));
    }

    @Test
    void aCheckThatPassesAtFirstHasNotChanged() {
        transitions.recorded(null, PASSED);

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PASSED, DEGRADED", "FAILED, STUCK", "STUCK, FAILED", "DEGRADED, PASSED"})
    void everyStateIsOneOfItsOwn(CheckState from, CheckState to) {
        transitions.recorded(status(from, "x"), status(to, "y"));

        assertThat(told).extracting(CheckTransition::to).containsExactly(to);
    }

    @Test
    void theLastOnesAreKeptTheNewestFirst() {
        transitions.recorded(null, FAILED);
        transitions.recorded(FAILED, PASSED);
        transitions.recorded(PASSED, FAILED);

        assertThat(transitions.last())
                .extracting(CheckTransition::from)
                .containsExactly(CheckState.PASSED, CheckState.FAILED);
    }

    @Test
    void noneNeedBeKept() {
        Transitions none = new Transitions(0, List.of(told::add));

        none.recorded(PASSED, FAILED);

        assertThat(none.last()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatWasReadDoesNotChange() {
        transitions.recorded(PASSED, FAILED);
        List<CheckTransition> read = transitions.last();
        transitions.recorded(FAILED, PASSED);

        assertThat(read).hasSize(1);
        assertThatThrownBy(() -> read.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CheckStatus status(CheckState state, String output) {
        return Given.status(outcome(state, output, FakeClock.START));
    }
}
