package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView;
import dev.healthcheck.internal.trend.TrendView.Run;
import dev.healthcheck.internal.trend.TrendView.Slot;
import dev.healthcheck.internal.trend.TrendView.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {
    private static final Window UNKNOWN = new Window(Collections.nCopies(60, Slot.UNKNOWN), 0, Double.NaN);

    private static String strip(List<Run> runs, Window hour) {
        Html html = new Html();
        Strip.write(html, new TrendView(runs, hour, UNKNOWN));
        return html.toString();
    }

    @Test
    void whatIsUnknownIsNotPainted() {
        assertThat(strip(List.of(), UNKNOWN)).doesNotContain("<path").contains("1 h: unknown, 24 h: unknown");
    }

    @Test
    void aFailureIsHigherThanASuccess() {
        List<Slot> slots = new ArrayList<>(Collections.nCopies(60, Slot.PASSED));
        slots.set(59, Slot.FAILED);
        slots.set(0, Slot.UNKNOWN);

        assertThat(strip(List.of(), new Window(slots, 0.98, 0.983)))
                .contains(
                        "<path class=passed d=\"M4 20v-4h232v4\"/>",
                        "<path class=failed d=\"M236 20v-9h4v9\"/>",
                        "1 h: up 98.30 %");
    }

    @Test
    void aRunIsAsHighAsItTookLong() {
        List<Run> runs = List.of(
                new Run(CheckState.PASSED, Duration.ofMillis(1)),
                new Run(CheckState.PASSED, Duration.ofMillis(10)),
                new Run(CheckState.STUCK, Duration.ofMillis(5)));

        assertThat(strip(runs, UNKNOWN))
                .contains(
                        "<path class=passed d=\"M0 10v-1h15v-5h15v6\"/>", "<path class=failed d=\"M30 10v-3h15v3\"/>");
    }

    @Test
    void theLastSixteenRunsAreDrawn() {
        List<Run> runs = new ArrayList<>(Collections.nCopies(20, new Run(CheckState.PASSED, Duration.ZERO)));

        assertThat(strip(runs, UNKNOWN)).contains("M0 10v-1h240v1");
    }
}
