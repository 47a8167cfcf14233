package dev.healthcheck.internal.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void equalBytesHaveEqualTags() {
        assertThat(Body.of("text/plain", "a").tag(false))
                .isEqualTo(Body.of("text/csv", "a").tag(false));
        assertThat(Body.of("text/plain", "a").tag(false))
                .isNotEqualTo(Body.of("text/plain", "b").tag(false))
                .matches("\"[0-9a-f]{16}\"");
    }

    @Test
    void theCompressedBytesAreTheSameText() throws IOException {
        Body body = Body.of("text/plain", "größe ".repeat(1000));

        assertThat(body.isWorthCompression()).isTrue();
        assertThat(body.compressed()).hasSizeLessThan(200).isSameAs(body.compressed());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body.compressed())).readAllBytes())
                .isEqualTo(body.bytes());
    }

    @Test
    void theCompressedBytesHaveATagOfTheirOwn() {
        Body body = Body.of("text/plain", "a");

        assertThat(body.tag(true)).isEqualTo(body.tag(false).replaceAll("\"$", "-gzip\""));
    }

    @Test
    void aShortBodyIsNotCompressed() {
        assertThat(Body.of("text/plain", "a".repeat(1199)).isWorthCompression()).isFalse();
    }

    @Test
    void anIndentedTextHasOneLineForEachValue() {
        assertThat(indented("{\"a\":[1,{\"b\":\"x,{}[]:\\\"\\\\\"}],\"c\":{},\"d\":[]}"))
                .isEqualTo("""
                {
                  "a": [
                    1,
                    {
                      "b": "x,{}[]:\\"\\\\"
                    }
                  ],
                  "c": {},
                  "d": []
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"\"", "{\"a\":\"\\\\\"}", "[[[]]]", "{\"é\\u0000\":-1.5e10}"})
    void anIndentedTextMeansTheSame(String text) throws IOException {
        ObjectMapper reader = new ObjectMapper();

        assertThat(reader.readTree(indented(text))).isEqualTo(reader.readTree(text));
    }

    private static String indented(String text) {
        return new String(Indentation.of(Body.of("application/json", text)).bytes(), UTF_8);
    }
}
