package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Heartbeat heartbeat = new Heartbeat(nanos::get);

    @Test
    void aBackgroundThatNeverBeganHasNotStopped() {
        pass(Duration.ofDays(1));

        assertThat(heartbeat.isStopped()).isFalse();
        assertThat(heartbeat.validUntil()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tenSecondsAfterABeatToAskAgainIsDue() {
        heartbeat.beat();
        pass(Duration.ofSeconds(1));

        assertThat(heartbeat.validUntil()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void eachBeatGivesItAnotherTenSeconds() {
        heartbeat.beat();
        pass(SECOND);
        heartbeat.beat();

        assertThat(heartbeat.validUntil()).isEqualTo(Duration.ofSeconds(11).toNanos());
    }

    @Test
    void aMissingBeatHasASecondToComeAfterItIsMissedFirst() {
        heartbeat.beat();
        pass(Duration.ofSeconds(60));
        boolean atFirst = heartbeat.isStopped();
        long askAgain = heartbeat.validUntil();
        pass(SECOND);

        assertThat(atFirst).isFalse();
        assertThat(askAgain).isEqualTo(Duration.ofSeconds(61).toNanos());
        assertThat(heartbeat.isStopped()).isTrue();
    }

    @Test
    void aBackgroundThatGoesOnAfterAPauseHasNotStopped() {
        heartbeat.beat();
        pass(Duration.ofSeconds(60));
        heartbeat.isStopped();
        heartbeat.beat();
        pass(SECOND);

        assertThat(heartbeat.isStopped()).isFalse();
    }

    @Test
    void aBackgroundThatMissesBeatsForLessThanTenSecondsHasNotStopped() {
        heartbeat.beat();
        pass(Duration.ofSeconds(5));
        heartbeat.isStopped();
        pass(Duration.ofMillis(4_999));

        assertThat(heartbeat.isStopped()).isFalse();
    }

    @Test
    void theTimeOfTheProcessIsThatOfTheTickerWhileItBeats() {
        for (int beat = 0; beat < 20; beat++) {
            heartbeat.beat();
            pass(Duration.ofMillis(900));
        }

        assertThat(heartbeat.processTime()).isEqualTo(nanos.get());
    }

    @Test
    void theTimeOfTheProcessStandsStillWhileItIsPaused() {
        heartbeat.beat();
        pass(Duration.ofSeconds(8));
        long thawed = heartbeat.processTime();
        heartbeat.beat();
        long after = heartbeat.processTime();
        pass(SECOND);

        assertThat(new long[] {thawed, after, heartbeat.processTime()})
                .containsExactly(SECOND.toNanos(), SECOND.toNanos(), 2 * SECOND.toNanos());
    }

    @Test
    void aBeatThatStaysAwayIsNoPause() {
        heartbeat.beat();
        pass(Duration.ofSeconds(8));
        heartbeat.processTime();
        pass(SECOND);

        assertThat(heartbeat.processTime()).isEqualTo(nanos.get());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
