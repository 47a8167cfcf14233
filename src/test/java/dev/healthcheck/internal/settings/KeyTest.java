package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTest {

    @ParameterizedTest
    @EnumSource
    void everyKeyStandsUnderTheRootAndSaysWhatItAllows(Key key) {
        assertThat(key.key()).startsWith(Key.ROOT);
        assertThat(key.allowed()).isNotBlank();
    }

    @Test
    void noTwoKeysAreAlike() {
        assertThat(Arrays.stream(Key.values()).map(Key::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyMatchesItselfWithAName(Key key) {
        assertThat(key.matches(key.named("search"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.checks.search.enabled, search",
        "healthcheck.checks.a.b.enabled, a.b",
        "healthcheck.checks.x y.enabled, x y",
        "healthcheck.checks..enabled, ''",
        "healthcheck.checks.enabled, ''",
        "healthcheck.checks.search.timeout, ''",
        "healthcheck.success-headers.X, ''",
    })
    void theNameIsWhatStandsBetween(String concrete, String name) {
        assertThat(Key.CHECK_ENABLED.nameIn(concrete)).isEqualTo(name);
    }

    @Test
    void theKeysOfOneCheckAreThoseWithItsName() {
        assertThat(Key.ofOneCheck())
                .containsExactly(
                        Key.CHECK_ENABLED,
                        Key.CHECK_TIMEOUT,
                        Key.CHECK_SUCCESS_TTL,
                        Key.CHECK_FAILED_TTL,
                        Key.CHECK_CRITICAL,
                        Key.CHECK_EVERY,
                        Key.CHECK_EVERY_WHILE_FAILING,
                        Key.CHECK_INITIAL_DELAY,
                        Key.CHECK_FAILURE_THRESHOLD,
                        Key.CHECK_RECOVERY_THRESHOLD);
    }
}
