package dev.healthcheck.internal.format;

import static dev.healthcheck.CheckState.DEGRADED;
import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.LogLines;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final HealthReport PASSED = report(true);
    private static final HealthReport FAILED = report(false);
    private static final Added CSV = new Added("csv", report -> "größe," + report.passed());

    private final Json json = new Json();
    private final Problems problems = new Problems();
    private final LogLines log = new LogLines();

    private record Added(String name, Function<HealthReport, String> writer) implements ReportFormat {
        @Override
        public String mediaType() {
            return "text/csv";
        }

        @Override
        public String write(HealthReport report) {
            return writer.apply(report);
        }
    }

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void withoutSettingsEveryReportIsJson() {
        Formats formats = formats(List.of());

        assertThat(List.of(formats.write(PASSED), formats.write(FAILED)))
                .allMatch(body -> body.mediaType().equals("application/json"));
        assertThat(problems.message()).isNull();
    }

    @Test
    void theStatusChoosesTheFormat() {
        Formats formats =
                formats(List.of(CSV), "healthcheck.success-format", "text", "healthcheck.failed-format", "csv");

        assertThat(shown(formats.write(PASSED))).isEqualTo("text/plain;charset=utf-8: OK");
        assertThat(shown(formats.write(FAILED))).isEqualTo("text/csv: größe,false");
    }

    @ParameterizedTest
    @CsvSource({"true, OK", "false, NOT OK"})
    void theTextIsTheSeeds(boolean passed, String text) {
        Formats formats = formats(List.of(), "healthcheck.success-format", "text", "healthcheck.failed-format", "text");

        assertThat(shown(formats.write(report(passed)))).isEqualTo("text/plain;charset=utf-8: " + text);
    }

    @Test
    void aDegradedReportHasAFormatOfItsOwn() {
        Formats formats = formats(List.of(CSV), "healthcheck.degraded-format", "text");

        assertThat(shown(formats.write(
                        new HealthReport("web-1", FakeClock.START, List.of(outcome(DEGRADED, "x", FakeClock.START))))))
                .isEqualTo("text/plain;charset=utf-8: DEGRADED");
    }

    @Test
    void theHistoryIsJsonWhateverTheFormats() {
        Formats formats = formats(List.of(), "healthcheck.success-format", "text");

        assertThat(shown(formats.writeHistory("web-1", FakeClock.START, List.of())))
                .isEqualTo("application/json: "
                        + "{\"hostname\":\"web-1\",\"timestamp\":1386186216.0,\"transitions\":[]}");
    }

    @Test
    void aFormatThatThrowsIsReplacedByJsonAndLogged() {
        Formats formats = formats(
                List.of(new Added("csv", report -> {
                    throw new IllegalStateException("no columns");
                })),
                "healthcheck.success-format",
                "csv");

        assertThat(shown(formats.write(PASSED))).startsWith("application/json: {\"hostname\":\"web-1\"");
        assertThat(log.lines())
                .containsExactly("WARNING HC0020: the report format 'csv' failed"
                        + " java.lang.IllegalStateException: no columns");
    }

    @Test
    void aFormatThatWritesNullIsReplacedByJsonAndLogged() {
        Formats formats = formats(List.of(new Added("csv", report -> null)), "healthcheck.success-format", "csv");

        assertThat(shown(formats.write(PASSED))).startsWith("application/json: {\"hostname\":\"web-1\"");
        assertThat(log.lines()).containsExactly("WARNING HC0020: the report format 'csv' wrote null");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "json", "text"})
    void aFormatWithoutANameOfItsOwnIsAProblem(String name) {
        formats(List.of(new Added(name, report -> "")));

        assertThat(problems.message())
                .endsWith("the ReportFormat %s has the name '%s'; allowed: a name that is not blank and not taken"
                        .formatted(Added.class.getName(), name));
    }

    @Test
    void aFormatThatCannotSayItsNameIsAProblem() {
        formats(List.of(new ReportFormat() {
            @Override
            public String name() {
                throw new IllegalStateException("nameless");
            }

            @Override
            public String mediaType() {
                return "text/plain";
            }

            @Override
            public String write(HealthReport report) {
                return "";
            }
        }));

        assertThat(problems.message()).contains("has the name 'null'");
    }

    @Test
    void twoFormatsOfOneNameAreAProblem() {
        formats(Arrays.asList(CSV, CSV));

        assertThat(problems.message()).contains("has the name 'csv'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcheck.success-format", "healthcheck.degraded-format", "healthcheck.failed-format"})
    void anUnknownFormatIsAProblemThatProposesTheNearest(String key) {
        formats(List.of(CSV), key, "cvs");

        assertThat(problems.message()).endsWith(key + " = 'cvs'; allowed: one of [csv, json, text]; did you mean csv?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | application/json: {\"status\":\"success\"}",
                "csv  | application/json: {\"status\":\"success\"}",
                "text | text/plain;charset=utf-8: OK",
            })
    void whoMayNotSeeMoreIsToldTheStatus(String format, String body) {
        Formats formats = formats(List.of(CSV), "healthcheck.success-format", format);

        assertThat(shown(formats.writeStatus(PASSED))).isEqualTo(body);
    }

    private Formats formats(List<ReportFormat> added, String... settings) {
        return new Formats(json, added, settings(settings), problems, log);
    }

    private static HealthReport report(boolean passed) {
        return new HealthReport("web-1", FakeClock.START, List.of(outcome(passed, "x", FakeClock.START)));
    }

    private static String shown(Body body) {
        return body.mediaType() + ": " + new String(body.bytes(), UTF_8);
    }
}
