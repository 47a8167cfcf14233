package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.status;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.FakeClock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckCellTest {
    private static final CheckStatus FIRST = status(outcome(true, "x", FakeClock.START));
    private static final CheckStatus SECOND = status(outcome(false, "y", FakeClock.START));

    private final AtomicLong version = new AtomicLong();
    private final CheckCell work = new CheckCell("search", () -> null, DEFAULTS, version, null);

    @Test
    void aWorkThatNeverRanHasNoOutcome() {
        assertThat(work.last()).isNull();
        assertThat(work.status()).isNull();
    }

    @Test
    void theLastOutcomeIsKnown() {
        record(FIRST);
        record(SECOND);

        assertThat(work.last()).isSameAs(SECOND.outcome());
    }

    @Test
    void whatIsNeededToJudgeTheNextIsKeptWithIt() {
        record(FIRST);
        record(SECOND);

        assertThat(work.status()).isSameAs(SECOND);
    }

    @Test
    void worksOfOneNameShareNothing() {
        record(FIRST);

        assertThat(work("search", () -> null).last()).isNull();
    }

    @Test
    void theVersionGrowsWithEveryOutcome() {
        long before = version.get();

        record(FIRST);
        long after = version.get();
        record(FIRST);

        assertThat(new long[] {before, after, version.get()}).isSorted().doesNotHaveDuplicates();
    }

    private void record(CheckStatus status) {
        work.record(new CheckCell.Recorded(status, 0));
    }
}
