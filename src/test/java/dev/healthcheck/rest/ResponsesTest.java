package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\u0000',
            value = {
                "tags=%zz tags=%25zz",
                "tags=% tags=%25",
                "tags=db%2 tags=db%252",
                "tags=a%2Cb tags=a%2Cb",
                "tags=%%41 tags=%25%41",
                "|^`\"{}\\[] %7C%5E%60%22%7B%7D%5C%5B%5D",
                "a=%zz#b a=%25zz%23b",
                "ä=😀% %C3%A4=%F0%9F%98%80%25",
                "a-b_c.d~e!f$g'h(i)j*k+l,m;n=o:p@q/r?s&t a-b_c.d~e!f$g'h(i)j*k+l,m;n=o:p@q/r?s&t"
            })
    void aMalformedQueryIsEscaped(String query, String escaped) {
        String actual = Responses.escapedQuery("http://localhost:8080/api/healthcheck?" + query);

        assertThat(actual).isEqualTo(escaped);
        assertThat(URI.create("/?" + actual).getRawQuery()).isEqualTo(actual);
    }

    @Test
    void aUriWithoutAQueryHasNone() {
        assertThat(Responses.escapedQuery("http://localhost:8080/%zz")).isNull();
    }
}
