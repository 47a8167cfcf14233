package dev.healthcheck.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.json.Json;
import dev.healthcheck.testing.Given;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
    private final Json json = new Json();
    private final Formats formats = new Formats(json, ServiceInfo.NONE, Given.page(json), List.of());

    @AfterEach
    void close() {
        json.close();
    }

    private String chosen(String accept) {
        return formats.negotiated(accept, formats.named("json")).name();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                // Consul
                "text/plain, text/*, */*",
                // HttpURLConnection of JDK 17 and of JDK 8
                "text/html, image/gif, image/jpeg, */*; q=0.2",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                // Prometheus 2.42 and 3.5, VictoriaMetrics
                "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
                        + "application/openmetrics-text;version=0.0.1;q=0.5,"
                        + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "text/plain;version=0.0.4;q=1,*/*;q=0.1",
                // Nothing that the library writes, and nothing that can be read
                "image/png",
                "application/json;q=0",
                "text/plain;q=2",
                "text/plain;q=",
                "text/plain;q=.",
                "text/plain;q=1.1.1",
                "/",
                "//",
                "text/",
                "/plain",
                ";;;,,,;q=1",
                "\u0000",
                "äöü/ß",
                "text/plain;q=0.5, */*",
                "APPLICATION/JSON"
            })
    void jsonIsTheAnswer(String accept) {
        assertThat(chosen(accept)).isEqualTo("json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML;charset=utf-8",
                // Chromium, Firefox and Safari
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            })
    void thePageIsTheAnswerForBrowsers(String accept) {
        assertThat(chosen(accept)).isEqualTo("html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/*", "text/plain;charset=utf-8", "TEXT/Plain", "text/plain, */*;q=0.1"})
    void textIsThatOfAPlugin(String accept) {
        assertThat(chosen(accept)).isEqualTo("nagios");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/health+json",
                "application/health+json, application/json;q=0.9",
                "application/json;q=0.5,application/health+json;q=0.6",
                "application/json;q=0, application/*"
            })
    void theFormatOfTheDraftIsAskedForByItsName(String accept) {
        assertThat(chosen(accept)).isEqualTo("health");
    }

    @Test
    void theFormatOfTheSettingWinsAmongEqualWeights() {
        Format text = formats.named("text");

        assertThat(formats.negotiated("*/*", text)).isSameAs(text);
        assertThat(formats.negotiated("text/plain", text)).isSameAs(text);
        assertThat(formats.negotiated("application/json", text).name()).isEqualTo("json");
    }

    @Test
    void manyHeadersDoNotGrowTheMemory() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(chosen("text/plain, x/" + i)).isEqualTo("nagios");
        }
        assertThat(chosen("text/plain," + "x/y,".repeat(10_000))).isEqualTo("nagios");
    }
}
