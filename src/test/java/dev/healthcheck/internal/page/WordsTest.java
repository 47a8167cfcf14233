package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT-5S, 0 s",
        "PT59.9S, 59 s",
        "PT60S, 1 min 0 s",
        "PT3M12S, 3 min 12 s",
        "PT59M59S, 59 min 59 s",
        "PT2H5M9S, 2 h 5 min",
        "PT76H, 3 d 4 h"
    })
    void aSpanHasTwoUnitsAtMost(Duration span, String words) {
        assertThat(Words.span(span)).isEqualTo(words);
    }

    @Test
    void aTimeIsInUtcWithItsDistance() {
        assertThat(Words.relative(NOW.minusSeconds(5), NOW)).isEqualTo("<time>2026-11-29 02:59:55Z</time> 5 s ago");
        assertThat(Words.relative(NOW.plusSeconds(5), NOW)).isEqualTo("<time>2026-11-29 03:00:05Z</time> in 5 s");
        assertThat(Words.lasting(NOW.minusSeconds(65), NOW))
                .isEqualTo("<time class=d>2026-11-29 02:58:55Z</time>, for 1 min 5 s");
    }

    @ParameterizedTest
    @CsvSource({"1, 100 %", "0.99999, 99.99 %", "0.5, 50 %", "0, 0 %", "0.9983, 99.83 %"})
    void aShareBelowOneIsNeverAHundredPercent(double share, String words) {
        assertThat(Words.percent(share)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.012S, 12 ms", "PT9.999S, 9999 ms", "PT12S, 12 s"})
    void theTimeOfARunIsShort(Duration took, String words) {
        assertThat(Words.took(took)).isEqualTo(words);
    }
}
