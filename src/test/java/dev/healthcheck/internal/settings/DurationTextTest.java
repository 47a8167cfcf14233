package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "2s, PT2S",
        "2, PT2S",
        "2 s, PT2S",
        "' 2s ', PT2S",
        "1.5, PT1.5S",
        ".5s, PT0.5S",
        "0.5ms, PT0.0005S",
        "1m, PT1M",
        "1h, PT1H",
        "1d, PT24H",
        "PT2S, PT2S",
        "P1DT1S, PT24H1S",
        "0.000000001, PT0.000000001S",
        "365d, PT8760H",
    })
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s",
                ".",
                "0",
                "0s",
                "-1s",
                "PT0S",
                "PT-2S",
                "0.0000000001s",
                "365.000000001d",
                "P366D",
                "1w",
                "2 s s",
                "2S",
                "pt2s",
                "1,5s",
                "1e3",
                "1.2.3s",
                "off",
                "two",
                "99999999999999999999d",
                "P",
                "+2s"
            })
    void refusesAllElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DurationText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", " off "})
    void aTimeToLiveMayBeOff(String text) {
        assertThat(DurationText.parseTtl(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "OFF", "none", "-1"})
    void aTimeToLiveIsOffByNoOtherWord(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DurationText.parseTtl(text));
    }

    @Test
    void aTimeToLiveMayBeADuration() {
        assertThat(DurationText.parseTtl("27s")).isEqualTo(Duration.ofSeconds(27));
    }
}
