package dev.healthcheck.internal.store;

import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.standing;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.testing.FakeClock;
import org.junit.jupiter.api.Test;

class ResultStoreTest {
    private static final Standing FIRST = standing(outcome(true, "x", FakeClock.START));
    private static final Standing SECOND = standing(outcome(false, "y", FakeClock.START));

    private final ResultStore store = new ResultStore();
    private final Work work = work("search", () -> null);

    @Test
    void aWorkThatNeverRanHasNoOutcome() {
        assertThat(store.last(work)).isNull();
        assertThat(store.standing(work)).isNull();
    }

    @Test
    void theLastOutcomeIsKnown() {
        store.put(work, FIRST);
        store.put(work, SECOND);

        assertThat(store.last(work)).isSameAs(SECOND.outcome());
    }

    @Test
    void whatIsNeededToJudgeTheNextIsKeptWithIt() {
        store.put(work, FIRST);
        store.put(work, SECOND);

        assertThat(store.standing(work)).isSameAs(SECOND);
    }

    @Test
    void worksOfOneNameShareNothing() {
        store.put(work, FIRST);

        assertThat(store.last(work("search", () -> null))).isNull();
    }

    @Test
    void theVersionGrowsWithEveryOutcome() {
        long before = store.version();

        store.put(work, FIRST);
        long after = store.version();
        store.put(work, FIRST);

        assertThat(new long[] {before, after, store.version()}).isSorted().doesNotHaveDuplicates();
    }
}
