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
        assertThat(EnvironmentQuery.of(raw)).isEqualTo(new EnvironmentQuery(pretty, diff, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, null, false",
                "null, */*, false",
                "null, text/html, true",
                "q=a, text/html, true",
                "format=json, text/html, false",
                "format=html, null, true",
                "diff, text/html, false",
                "null, application/json, false",
            })
    void aBrowserGetsThePage(String raw, String accept, boolean page) {
        assertThat(EnvironmentQuery.of(raw).isPage(accept)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"q=A%20b+c, a b c", "q=%zz, ''", "q, ''"})
    void theSearchIsInLowerCase(String raw, String filter) {
        assertThat(EnvironmentQuery.of(raw).filter()).isEqualTo(filter);
    }
}
