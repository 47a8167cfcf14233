package dev.healthcheck.internal.format;

import static dev.healthcheck.CheckState.DEGRADED;
import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.Filter;
import dev.healthcheck.internal.page.PageView;
import dev.healthcheck.internal.page.Place;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.Given;
import dev.healthcheck.testing.LogLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final HealthReport PASSED = report(true);
    private static final HealthReport FAILED = report(false);
    private static final Added CSV = new Added("csv", report -> "größe," + report.passed());

    private final Json json = new Json();
    private final DeploymentProblems problems = new DeploymentProblems();
    private final LogLines log = new LogLines();

    private record Added(String name, Function<HealthReport, String> writer) implements ReportFormat {
        @Override
        public List<String> mediaTypes() {
            return List.of("text/csv", "text/comma-separated-values;charset=\"utf-8\"");
        }

        @Override
        public ReportBody write(HealthReport report) {
            String text = writer.apply(report);
            return text == null ? null : ReportBody.of(text);
        }
    }

    private Map<CheckState, ResponseSettings> responses = Map.of();

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void withoutSettingsEveryReportIsJson() {
        Formats formats = formats(List.of());

        assertThat(List.of(full(formats, PASSED), full(formats, FAILED)))
                .allMatch(body -> body.get().mediaType().equals("application/json"));
        assertThat(problems.message()).isNull();
    }

    @Test
    void theStatusChoosesTheFormat() {
        Formats formats =
                formats(List.of(CSV), "healthcheck.success-format", "text", "healthcheck.failed-format", "csv");

        assertThat(shown(full(formats, PASSED))).isEqualTo("text/plain;charset=utf-8: OK");
        assertThat(shown(full(formats, FAILED))).isEqualTo("text/csv: größe,false");
    }

    @ParameterizedTest
    @CsvSource({"true, OK", "false, NOT OK"})
    void theTextIsTheSeeds(boolean passed, String text) {
        Formats formats = formats(List.of(), "healthcheck.success-format", "text", "healthcheck.failed-format", "text");

        assertThat(shown(full(formats, report(passed)))).isEqualTo("text/plain;charset=utf-8: " + text);
    }

    @Test
    void aDegradedReportHasAFormatOfItsOwn() {
        Formats formats = formats(List.of(CSV), "healthcheck.degraded-format", "text");

        assertThat(shown(full(
                        formats,
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

        assertThat(shown(full(formats, PASSED))).startsWith("application/json: {\"hostname\":\"web-1\"");
        assertThat(log.lines())
                .containsExactly("WARNING HC0020: the report format 'csv' failed"
                        + " java.lang.IllegalStateException: no columns");
    }

    @Test
    void aFormatThatWritesNullIsReplacedByJsonAndLogged() {
        Formats formats = formats(List.of(new Added("csv", report -> null)), "healthcheck.success-format", "csv");

        assertThat(shown(full(formats, PASSED))).startsWith("application/json: {\"hostname\":\"web-1\"");
        assertThat(log.lines()).containsExactly("WARNING HC0020: the report format 'csv' wrote null");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\tb"})
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
            public List<String> mediaTypes() {
                return List.of("text/plain");
            }

            @Override
            public ReportBody write(HealthReport report) {
                return ReportBody.of("");
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

        assertThat(problems.message())
                .endsWith(
                        key
                                + " = 'cvs'; allowed: one of [json, health, microprofile, nagios, text, html, csv]; did you mean csv?");
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

        assertThat(shown(status(formats, PASSED))).isEqualTo(body);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    @Timeout(30)
    void aFormatThatHangsIsReplacedByJsonForAllAndLoggedOnce() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        Gate begun = new Gate();
        Gate end = new Gate();
        Formats formats = formats(threads, "50ms", report -> {
            begun.open();
            end.pass();
            return "late";
        });
        Supplier<Body> first = full(formats, PASSED);

        String whileItHangs = shown(first);
        begun.pass();
        String again = shown(first);
        String next = shown(full(formats, PASSED));
        end.open();
        threads.shutdown();
        threads.awaitTermination(20, TimeUnit.SECONDS);

        assertThat(List.of(whileItHangs, again, next)).allMatch(body -> body.startsWith("application/json: {\"host"));
        assertThat(shown(first)).isEqualTo("text/csv: late");
        assertThat(log.lines())
                .containsExactly("WARNING HC0020: the report format 'csv' takes longer than healthcheck.timeout");
    }

    @Test
    @Timeout(30)
    void aFormatThatAsksForItsOwnReportGetsJson() {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicReference<Supplier<Body>> own = new AtomicReference<>();
        Formats formats = formats(threads, "50ms", report -> shown(own.get()));
        own.set(full(formats, PASSED));

        String body = shown(own.get());
        threads.shutdownNow();

        assertThat(body).contains("application/json: {\"hostname\":\"web-1\"");
    }

    private Formats formats(Executor threads, String timeout, Function<HealthReport, String> writer) {
        Settings settings = settings("healthcheck.success-format", "csv", "healthcheck.timeout", timeout);
        return formats(List.of(new Added("csv", writer)), threads, settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv",
                "text/",
                "/csv",
                "text/*",
                "*/*",
                "text/csv; charset",
                "text/csv;charset=",
                "te xt/csv",
                "text/csv, text/plain",
                "",
                "text/csv\r\nX: y"
            })
    void aMediaTypeThatNoHeaderMayHaveIsAProblem(String mediaType) {
        formats(List.of(mediaTypes(List.of("text/plain", mediaType))));

        assertThat(problems.message())
                .contains(
                        "has the media types [text/plain, " + mediaType + "]; allowed: at least one, each as text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/openmetrics-text; version=1.0.0; charset=utf-8",
                "application/problem+json",
                "text/plain;x=\"a \\\" b\"",
                "application/vnd.acme.v1+cbor"
            })
    void aMediaTypeOfRfc9110IsNone(String mediaType) {
        formats(List.of(mediaTypes(List.of(mediaType))));

        assertThat(problems.message()).isNull();
    }

    @Test
    void aFormatWithoutAMediaTypeIsAProblem() {
        formats(List.of(mediaTypes(List.of()), mediaTypes(null)));

        assertThat(problems.message()).contains("has the media types []").contains("has the media types null");
    }

    @Test
    void aFormatMayWriteTheStatusForCallersWhoSeeNoDetails() {
        Formats formats = formats(
                List.of(new ReportFormat() {
                    @Override
                    public String name() {
                        return "bytes";
                    }

                    @Override
                    public List<String> mediaTypes() {
                        return List.of("application/octet-stream");
                    }

                    @Override
                    public ReportBody write(HealthReport report) {
                        return ReportBody.of(new byte[] {'f'});
                    }

                    @Override
                    public ReportBody writeStatus(CheckState state) {
                        return ReportBody.of(state.toString().getBytes(UTF_8));
                    }
                }),
                "healthcheck.success-format",
                "bytes");

        assertThat(shown(full(formats, PASSED))).isEqualTo("application/octet-stream: f");
        assertThat(shown(status(formats, PASSED))).isEqualTo("application/octet-stream: passed");
    }

    private static ReportFormat mediaTypes(List<String> mediaTypes) {
        return new ReportFormat() {
            @Override
            public String name() {
                return "other" + (mediaTypes == null ? "" : mediaTypes.size());
            }

            @Override
            public List<String> mediaTypes() {
                return mediaTypes;
            }

            @Override
            public ReportBody write(HealthReport report) {
                return ReportBody.of("");
            }
        };
    }

    private Formats formats(List<ReportFormat> added, String... settings) {
        return formats(added, Runnable::run, settings(settings));
    }

    private Formats formats(List<ReportFormat> added, Executor threads, Settings settings) {
        AddedFormats reader = new AddedFormats(settings.checks().timeout(), threads, log);
        Formats formats = new Formats(json, ServiceInfo.NONE, Given.page(json), reader.read(added, problems));
        formats.requireKnown(settings.responses().values(), problems);
        responses = settings.responses();
        return formats;
    }

    private Supplier<Body> full(Formats formats, HealthReport report) {
        ReportBodies bodies = formats.write(report, Place.ALL);
        return () -> bodies.get(configured(formats, report), true);
    }

    private Supplier<Body> status(Formats formats, HealthReport report) {
        ReportBodies bodies = formats.write(report, Place.ALL);
        return () -> bodies.get(configured(formats, report), false);
    }

    private Format configured(Formats formats, HealthReport report) {
        return formats.named(responses.get(report.state()).format());
    }

    private static HealthReport report(boolean passed) {
        return new HealthReport("web-1", FakeClock.START, List.of(outcome(passed, "x", FakeClock.START)));
    }

    private static String shown(Supplier<Body> body) {
        return shown(body.get());
    }

    private static String shown(Body body) {
        return body.mediaType() + ": " + new String(body.bytes(), UTF_8);
    }

    @Test
    void eachViewOfThePageWithoutAFilterIsKept() {
        Formats formats = formats(List.of());
        ReportBodies bodies = formats.write(PASSED, Place.ALL);

        assertThat(PageView.ALL).allSatisfy(view -> {
            Format format = formats.page(PageView.of(view.isWall(), view.hasSlash(), Filter.NONE));
            assertThat(bodies.get(format, true)).isSameAs(bodies.get(format, true));
            assertThat(new String(bodies.get(format, true).bytes(), UTF_8).contains(" wall\">"))
                    .isEqualTo(view.isWall());
        });
        Format filtered = formats.page(PageView.of(false, false, Filter.of("x", "")));
        assertThat(bodies.get(filtered, true)).isNotSameAs(bodies.get(filtered, true));
    }
}
