package dev.healthcheck.internal.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsFormatTest {
    private static final List<String> HOSTILE = List.of(
            "two\nlines",
            "\n# EOF\n",
            "quo\"te",
            "\"} 1\nx{y=\"",
            "back\\slash\\",
            "\\n",
            "é\ud83d\ude00",
            "\u2028\u2029\u202e",
            "x{a=\"b\",c=\"d\"} 1 # {} 2",
            "\\\"\n".repeat(100_000));

    private final MetricsFormat format = new MetricsFormat();

    static Stream<MetricsReport> reports() {
        return Stream.concat(
                Stream.of(
                        Reports.full(),
                        Reports.ofChecks(Reports.newCheck("new"), Reports.check("old", "failed", Duration.ofDays(400))),
                        Reports.ofChecks(Reports.observing("cache", "ms", Map.of())),
                        Reports.ofChecks(
                                Reports.newCheck("new"),
                                Reports.observing("cache", "a \"unit\"", Map.of("degraded", 1000, "failed", 2e9)))),
                HOSTILE.stream().map(name -> Reports.ofChecks(Reports.check(name, "passed", Duration.ZERO))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void openMetricsIsThatOfTheClientLibraryOfPrometheus(MetricsReport report) {
        ExpositionReader ours = ExpositionReader.openMetrics(sent(format.openMetrics(report)));
        ExpositionReader theirs =
                ExpositionReader.openMetrics(PrometheusClient.write(report, OpenMetricsTextFormatWriter.create()));

        assertSame(ours, theirs);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theOlderTextIsThatOfTheClientLibraryOfPrometheus(MetricsReport report) {
        ExpositionReader ours = ExpositionReader.prometheus(sent(format.prometheus(report)));
        ExpositionReader theirs =
                ExpositionReader.prometheus(PrometheusClient.write(report, PrometheusTextFormatWriter.create()));

        assertSame(ours, theirs);
    }

    private static void assertSame(ExpositionReader ours, ExpositionReader theirs) {
        assertThat(ours.metadata()).containsExactlyInAnyOrderElementsOf(theirs.metadata());
        assertThat(rounded(ours)).isEqualTo(rounded(theirs));
    }

    /** The library writes doubles, and a series is the same if its values are. */
    private static Map<String, Double> rounded(ExpositionReader read) {
        return read.samples().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().doubleValue()));
    }

    private static String sent(String text) {
        String sent = new String(text.getBytes(UTF_8), UTF_8);
        assertThat(sent).isEqualTo(text);
        return sent;
    }

    @Test
    void aCheckHasOneSampleForEachOfItsNumbers() {
        String written =
                format.prometheus(Reports.ofChecks(Reports.check("search", "degraded", Duration.ofMillis(1500))));

        assertThat(written.lines().filter(line -> line.contains("checker=\"search\"") && !line.contains("_bucket")))
                .containsExactly(
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"passed\"} 0",
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"degraded\"} 1",
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"failed\"} 0",
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"stuck\"} 0",
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"pending\"} 0",
                        "healthcheck_check_state{checker=\"search\",healthcheck_check_state=\"unknown\"} 0",
                        "healthcheck_check_info{checker=\"search\",critical=\"false\","
                                + "probes=\"liveness,readiness\",tags=\"db,slow\"} 1",
                        "healthcheck_check_run_duration_seconds_count{checker=\"search\"} 21",
                        "healthcheck_check_run_duration_seconds_sum{checker=\"search\"} 14.250000001",
                        "healthcheck_check_result_age_seconds{checker=\"search\"} 1.5",
                        "healthcheck_check_transitions_total{checker=\"search\"} 3",
                        "healthcheck_check_runs_total{checker=\"search\"} 21",
                        "healthcheck_check_timeouts_total{checker=\"search\"} 1");
    }

    @Test
    void bucketsCountTheRunsUpToTheirLimit() {
        String written = format.openMetrics(Reports.ofChecks(Reports.check("a", "passed", null)));

        assertThat(written.lines()
                        .filter(line -> line.contains("_bucket"))
                        .map(line -> line.replaceFirst(".*le=\"(.*)\"} ", "$1 ")))
                .containsExactly(
                        "0.001 4", "0.005 7", "0.01 7", "0.025 8", "0.05 10", "0.1 10", "0.25 15", "0.5 16", "1.0 17",
                        "2.5 18", "5.0 19", "10.0 20", "+Inf 21");
    }

    @Test
    void aCallerWithoutDetailsSeesNoFamilyOfChecks() {
        MetricsReport report = new MetricsReport(Map.of("all", "degraded"), List.of(), 2, Duration.ofMillis(3));

        assertThat(format.openMetrics(report)).isEqualTo("""
                        # TYPE healthcheck_status stateset
                        # HELP healthcheck_status State of a selection of checks.
                        healthcheck_status{selection="all",healthcheck_status="success"} 0
                        healthcheck_status{selection="all",healthcheck_status="degraded"} 1
                        healthcheck_status{selection="all",healthcheck_status="failure"} 0
                        healthcheck_status{selection="all",healthcheck_status="unknown"} 0
                        # TYPE healthcheck_snapshots counter
                        # HELP healthcheck_snapshots Reports that the library has written.
                        healthcheck_snapshots_total 2
                        # TYPE healthcheck_snapshot_seconds counter
                        # UNIT healthcheck_snapshot_seconds seconds
                        # HELP healthcheck_snapshot_seconds Time that the library has spent on its reports.
                        healthcheck_snapshot_seconds_total 0.003
                        # EOF
                        """);
    }

    @Test
    void theOlderTextHasNeitherUnitsNorAnEnd() {
        assertThat(format.prometheus(Reports.full())).doesNotContain("# UNIT", "# EOF", "stateset", " info\n");
    }

    @Test
    void namesThatDifferInHalfACharacterStayTwoNames() {
        MetricsReport report = Reports.ofChecks(
                Reports.newCheck("a\ud800"), Reports.newCheck("a\ud801"), Reports.newCheck("a\udc00\ud83d"));

        ExpositionReader read = ExpositionReader.openMetrics(sent(format.openMetrics(report)));

        assertThat(read.samples())
                .containsEntry("healthcheck_check_runs_total{checker=a\ufffdd800}", BigDecimal.ZERO)
                .containsEntry("healthcheck_check_runs_total{checker=a\ufffdd801}", BigDecimal.ZERO)
                .containsEntry("healthcheck_check_runs_total{checker=a\ufffddc00\ufffdd83d}", BigDecimal.ZERO);
    }

    @Test
    void aControlCharacterEndsNoLine() {
        String written = format.openMetrics(Reports.ofChecks(Reports.newCheck("a\r\0\u0085b")));

        assertThat(written).contains("runs_total{checker=\"a   b\"} 0\n").doesNotContain("\r");
        ExpositionReader.openMetrics(written);
    }

    private static final List<Locale> LOCALES = List.of(
            Locale.ROOT,
            Locale.GERMANY,
            Locale.forLanguageTag("ar-EG-u-nu-arab"),
            Locale.forLanguageTag("hi-IN-u-nu-deva"));

    @ParameterizedTest
    @FieldSource("LOCALES")
    void theDefaultLocaleChangesNothing(Locale locale) {
        String expected = format.openMetrics(Reports.full());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            assertThat(format.openMetrics(Reports.full())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
