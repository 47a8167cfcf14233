package dev.healthcheck.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "12B, 12", "1.5kB, 1500", "2 MB, 2e6", "5GB, 5e9", "1KiB, 1024", "1GiB, 1073741824"})
    void aUnitMultipliesTheNumber(String text, double bytes) {
        assertThat(Sizes.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "5 apples", "-1GB", "1e400", "5GB left", "NaN"})
    void anythingElseIsNotAllowed(String text) {
        assertThatThrownBy(() -> Sizes.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1 kB",
        "1234567, 1.23 MB",
        "45678901234, 45.7 GB",
        "1e30, 1000000000000 EB"
    })
    void theTextHasTheLargestUnitThatFits(double bytes, String text) {
        assertThat(Sizes.text(bytes)).isEqualTo(text);
    }
}
