package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static String replace(Window<String> window, long seconds) {
        return String.valueOf(window.replace(TimeUnit.SECONDS.toNanos(seconds), seconds + " s"));
    }

    @Test
    void theFirstReadingHasNothingToCompareWith() {
        assertThat(replace(new Window<>(), 5)).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"14, null", "15, 5 s", "60, 5 s"})
    void theSecondReadingIsComparedAfterTenSeconds(long seconds, String before) {
        Window<String> window = new Window<>();
        replace(window, 5);

        assertThat(replace(window, seconds)).isEqualTo(before);
    }

    @Test
    void readingsThatFollowCloselyAreComparedWithAnOlderOne() {
        Window<String> window = new Window<>(0, "start");

        assertThat(replace(window, 3)).isEqualTo("start");
        assertThat(replace(window, 12)).isEqualTo("start");
        assertThat(replace(window, 13)).isEqualTo("start");
        assertThat(replace(window, 22)).isEqualTo("12 s");
        assertThat(replace(window, 23)).isEqualTo("12 s");
    }
}
