package dev.healthcheck.rest;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.TagQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the resources read from the headers, the query and the path. */
class HeadersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, false",
                "'', false",
                "gzip, true",
                "'deflate, GZIP;q=0.5', true",
                "'gzip;q=0', false",
                "'gzip; q=0.000', false",
                "'gzip;q=0.001', true",
                "identity, false",
                "'*', false",
                "'br, deflate', false",
                "gzipped, false"
            })
    void aClientThatNamesGzipGetsIt(String header, boolean accepted) {
        assertThat(ContentCoding.acceptsGzip(header)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "none, false",
                "`\"a\"`, true",
                "`W/\"a\"`, true",
                "`\"b\", \"a\"`, true",
                "*, true",
                "a, false",
                "`\"a-gzip\"`, false",
                "`\"b\"`, false"
            })
    void aKnownTagMatches(String header, boolean matches) {
        assertThat(EntityTags.matches(header, "\"a\"")).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "always, true, true, 'Accept, Accept-Encoding'",
        "always, false, false, ''",
        "never, true, false, Accept",
        "token, true, false, 'Accept, Authorization'",
        "token, false, true, 'Accept-Encoding, Authorization'",
        "authenticated, true, true, 'Accept, Accept-Encoding, Authorization, Cookie'",
        "role:ops, false, false, 'Authorization, Cookie'"
    })
    void varyNamesWhatDecides(String details, boolean accept, boolean encoding, String vary) {
        assertThat(Vary.of(
                        accept,
                        encoding,
                        settings("healthcheck.details", details, "healthcheck.token", "0123456789abcdef")
                                .access()
                                .details()))
                .isEqualTo(vary);
    }

    @Test
    void theQueryHasItsParametersInAnyOrder() {
        ReportQuery query = ReportQuery.of("a=b&format=health&tags=db%2Cweb&&pretty&tags=!slow&fresh=1");

        assertThat(query.fresh()).isTrue();
        assertThat(query.pretty()).isTrue();
        assertThat(query.format()).isEqualTo("health");
        assertThat(query.tags()).isEqualTo(TagQuery.of(List.of("web,db", "!slow")));
        assertThat(ReportQuery.of(null)).isEqualTo(ReportQuery.of("")).isEqualTo(ReportQuery.of("FRESH&xfresh=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=%", "tags=%zz", "tags=", "tags=db&tags=", "tags"})
    void aMalformedQueryIsRefused(String query) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportQuery.of(query));
    }

    @Test
    void thePathChoosesTheChecks() {
        assertThat(Selections.of("")).isEqualTo(Selection.ALL);
        assertThat(Selections.of("live")).isEqualTo(Selection.probe(Probe.LIVENESS));
        assertThat(Selections.of("ready")).isEqualTo(Selection.probe(Probe.READINESS));
        assertThat(Selections.of("started")).isEqualTo(Selection.probe(Probe.STARTUP));
        assertThat(Selections.of("live/")).isEqualTo(Selection.probe(Probe.LIVENESS));
        assertThat(Selections.of("group/data/")).isEqualTo(Selection.group("data"));
        assertThat(Selections.of("a/")).isEqualTo(Selection.check("a/"));
        assertThat(Selections.of("group/data")).isEqualTo(Selection.group("data"));
        assertThat(Selections.of("group")).isEqualTo(Selection.check("group"));
        assertThat(Selections.of("live/x")).isEqualTo(Selection.check("live/x"));
    }
}
