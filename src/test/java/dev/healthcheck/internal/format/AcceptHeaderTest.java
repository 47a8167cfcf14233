package dev.healthcheck.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                ";;",
                ",",
                ",;,",
                "/",
                "*",
                "*/",
                "/*",
                "a",
                "a/b/c",
                "text/plain;q=",
                "text/plain;q=x",
                "text/plain;q=1.1",
                "text/plain;q=0.99999",
                "text/plain;version=9",
                ";q=1",
                "image/png",
                "text/plain;q=0"
            })
    void aHeaderThatCannotBeReadOrMatchedAcceptsNothing(String header) {
        assertThat(new AcceptHeader(header).weightOf("text/plain;charset=utf-8"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | 1",
                "TEXT/PLAIN | 1",
                "text/plain; charset=utf-8 | 1",
                "text/plain; | 1",
                "text/plain;;q=0.5; | 0.5",
                ";, text/plain;q=0.5 | 0.5",
                "text/*;q=0.2, */*;q=0.9 | 0.2",
                "*/*;q=0.9, text/plain;q=0.1, text/*;q=0.5 | 0.1",
                "text/plain;version=9, text/*;q=0.5 | 0.5"
            })
    void theMostSpecificRangeDecides(String header, double weight) {
        assertThat(new AcceptHeader(header).weightOf("text/plain;charset=utf-8"))
                .isEqualTo(weight);
    }
}
