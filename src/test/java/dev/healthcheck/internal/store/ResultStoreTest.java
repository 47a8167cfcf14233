package dev.healthcheck.internal.store;

import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultStoreTest {
    private final ResultStore store = new ResultStore();
    private final Work work = work("search", () -> null);

    @ParameterizedTest(name = "passed={0}, age {1} ms: fresh={2}")
    @CsvSource({
        "true, 0, true",
        "true, 26999, true",
        "true, 27000, false",
        "false, 8999, true",
        "false, 9000, false",
        "true, -1, true",
    })
    void anOutcomeIsFreshForTheTimeToLiveOfItsStatus(boolean passed, long ageMillis, boolean fresh) {
        CheckOutcome outcome = outcome(passed, "x", FakeClock.START);

        store.put(work, outcome);

        assertThat(store.fresh(work, FakeClock.START.plusMillis(ageMillis))).isEqualTo(fresh ? outcome : null);
    }

    @Test
    void anOutcomeWithoutTimeToLiveIsNeverFresh() {
        CheckOutcome outcome =
                new CheckOutcome("search", "x", true, FakeClock.START, FakeClock.START, Duration.ofMillis(1));

        store.put(work, outcome);

        assertThat(store.fresh(work, FakeClock.START)).isNull();
    }

    @Test
    void theLastOutcomeIsKnownWhateverItsAge() {
        CheckOutcome first = outcome(true, "x", FakeClock.START);
        CheckOutcome second = outcome(false, "y", FakeClock.START);

        assertThat(store.put(work, first)).isNull();
        assertThat(store.put(work, second)).isSameAs(first);
        assertThat(store.last(work)).isSameAs(second);
    }

    @Test
    void worksOfOneNameShareNothing() {
        store.put(work, outcome(true, "x", FakeClock.START));

        assertThat(store.last(work("search", () -> null))).isNull();
    }

    @Test
    void theVersionGrowsWithEveryOutcome() {
        long before = store.version();

        store.put(work, outcome(true, "x", FakeClock.START));

        assertThat(store.version()).isGreaterThan(before);
    }
}
