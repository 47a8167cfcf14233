package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(nanos::get);

    @Test
    void aBackgroundThatNeverBeganHasNotStopped() {
        pass(Duration.ofDays(1));

        assertThat(pulse.isStopped()).isFalse();
        assertThat(pulse.validUntil()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tenSecondsAfterABeatToAskAgainIsDue() {
        pulse.beat();
        pass(Duration.ofSeconds(1));

        assertThat(pulse.validUntil()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void eachBeatGivesItAnotherTenSeconds() {
        pulse.beat();
        pass(SECOND);
        pulse.beat();

        assertThat(pulse.validUntil()).isEqualTo(Duration.ofSeconds(11).toNanos());
    }

    @Test
    void aMissingBeatHasASecondToComeAfterItIsMissedFirst() {
        pulse.beat();
        pass(Duration.ofSeconds(60));
        boolean atFirst = pulse.isStopped();
        long askAgain = pulse.validUntil();
        pass(SECOND);

        assertThat(atFirst).isFalse();
        assertThat(askAgain).isEqualTo(Duration.ofSeconds(61).toNanos());
        assertThat(pulse.isStopped()).isTrue();
    }

    @Test
    void aBackgroundThatGoesOnAfterAPauseHasNotStopped() {
        pulse.beat();
        pass(Duration.ofSeconds(60));
        pulse.isStopped();
        pulse.beat();
        pass(SECOND);

        assertThat(pulse.isStopped()).isFalse();
    }

    @Test
    void aBackgroundThatMissesBeatsForLessThanTenSecondsHasNotStopped() {
        pulse.beat();
        pass(Duration.ofSeconds(5));
        pulse.isStopped();
        pass(Duration.ofMillis(4_999));

        assertThat(pulse.isStopped()).isFalse();
    }

    @Test
    void theTimeOfTheProcessIsThatOfTheTickerWhileItBeats() {
        for (int beat = 0; beat < 20; beat++) {
            pulse.beat();
            pass(Duration.ofMillis(900));
        }

        assertThat(pulse.processTime()).isEqualTo(nanos.get());
    }

    @Test
    void theTimeOfTheProcessStandsStillWhileItIsPaused() {
        pulse.beat();
        pass(Duration.ofSeconds(8));
        long thawed = pulse.processTime();
        pulse.beat();
        long after = pulse.processTime();
        pass(SECOND);

        assertThat(new long[] {thawed, after, pulse.processTime()})
                .containsExactly(SECOND.toNanos(), SECOND.toNanos(), 2 * SECOND.toNanos());
    }

    @Test
    void aBeatThatStaysAwayIsNoPause() {
        pulse.beat();
        pass(Duration.ofSeconds(8));
        pulse.processTime();
        pass(SECOND);

        assertThat(pulse.processTime()).isEqualTo(nanos.get());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
