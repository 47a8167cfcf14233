package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentQueryTest {

    @ParameterizedTest
    @CsvSource({
        ", false, false",
        "'', false, false",
        "pretty, true, false",
        "diff, false, true",
        "diff&pretty, true, true",
        "pretty=true&x=1, true, false",
        "pretty=false&diff=, false, true",
        "difference=1&prettyx, false, false",
        "%zz&&=, false, false",
    })
    void theQuerySwitchesLinesAndDifference(String raw, boolean pretty, boolean diff) {
        assertThat(EnvironmentQuery.of(raw)).isEqualTo(new EnvironmentQuery(pretty, diff));
    }
}
