package dev.healthcheck.internal.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView.Slot;
import dev.healthcheck.internal.trend.TrendView.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the trend with a model that keeps all records, and looks at them for each slot. */
class TrendModelTest {
    private static final CheckState[] STATES = CheckState.values();
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Trend trend = new Trend();
    private final List<Record> records = new ArrayList<>();

    private record Record(CheckState state, long nanos, long holds) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void theTrendIsThatOfTheModel(long seed) {
        Random random = new Random(seed);
        long now = micros((random.nextLong() >> 12) * 1000 / 1000);
        for (int i = 0; i < 400; i++) {
            now += step(random);
            if (random.nextInt(4) > 0) {
                Record one = new Record(STATES[random.nextInt(STATES.length)], now, step(random));
                records.add(one);
                trend.record(one.state, Duration.ofNanos(i), one.nanos, one.holds);
            } else if (!records.isEmpty()) {
                TrendView view = trend.view(now);
                check(view.hour(), 60, MINUTE, now);
                check(view.day(), 96, 15 * MINUTE, now);
            }
        }
    }

    /** {@return nothing, a moment, or up to three days; in whole microseconds} */
    private static long step(Random random) {
        long most = switch (random.nextInt(12)) {
            case 0 -> 1_000;
            case 1 -> 72 * 60 * MINUTE;
            case 2, 3 -> 90 * MINUTE;
            case 4, 5, 6 -> 20 * MINUTE;
            default -> 2 * MINUTE;
        };
        long step = random.nextLong(most + 1);
        return random.nextInt(5) == 0 ? step / MINUTE * MINUTE : micros(step);
    }

    private static long micros(long nanos) {
        return nanos / 1000 * 1000;
    }

    private void check(Window window, int count, long length, long now) {
        long end = (long) (Math.ceil((double) Math.floorMod(now, length) / length)) * length;
        long oldest = now - Math.floorMod(now, length) + end - count * length;
        List<Slot> slots = new ArrayList<>();
        long known = 0;
        long up = 0;
        for (long begin = oldest; begin < now; begin += length) {
            Slot worst = Slot.UNKNOWN;
            for (int i = 0; i < records.size(); i++) {
                Record one = records.get(i);
                long until = Math.min(i + 1 < records.size() ? records.get(i + 1).nanos : now, one.nanos + one.holds);
                long time = Math.min(until, begin + length) - Math.max(one.nanos, begin);
                Slot slot = slot(one.state);
                if (time > 0 && slot != Slot.UNKNOWN) {
                    worst = slot.compareTo(worst) > 0 ? slot : worst;
                    known += time;
                    up += one.state.passed() ? time : 0;
                }
            }
            slots.add(worst);
        }
        assertThat(window.slots()).isEqualTo(slots);
        assertThat(window.known()).isEqualTo((double) known / (now - oldest), within(1e-9));
        if (known > 0) {
            assertThat(window.up()).isEqualTo((double) up / known, within(1e-9));
        } else {
            assertThat(window.up()).isNaN();
        }
    }

    private static Slot slot(CheckState state) {
        return switch (state) {
            case PASSED -> Slot.PASSED;
            case DEGRADED -> Slot.DEGRADED;
            case FAILED, STUCK -> Slot.FAILED;
            default -> Slot.UNKNOWN;
        };
    }
}
