package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final FakeClock clock = new FakeClock();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Heartbeat heartbeat = new Heartbeat(clock, nanos::get);

    @Test
    void whatNeverBeganHasNotStopped() {
        assertThat(heartbeat.aliveUntil()).isEqualTo(Instant.MAX);
    }

    @Test
    void tenSecondsAfterABeatItCountsAsStopped() {
        heartbeat.beat();
        pass(Duration.ofSeconds(7));

        assertThat(heartbeat.aliveUntil()).isEqualTo(FakeClock.START.plusSeconds(10));
    }

    @Test
    void eachBeatGivesItAnotherTenSeconds() {
        heartbeat.beat();
        pass(Duration.ofSeconds(12));
        heartbeat.beat();

        assertThat(heartbeat.aliveUntil()).isEqualTo(clock.instant().plusSeconds(10));
    }

    @Test
    void aClockThatIsSetDoesNotStopIt() {
        heartbeat.beat();
        clock.advance(Duration.ofDays(1));

        assertThat(heartbeat.aliveUntil()).isEqualTo(clock.instant().plusSeconds(10));
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }
}
