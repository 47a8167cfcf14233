package dev.healthcheck.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonFormatTest {
    private static final Instant RUN = Instant.ofEpochSecond(1386186216, 650_000_000);
    private static final Instant NOW = Instant.ofEpochSecond(1386186216, 660_000_000);

    private final Json json = new Json();
    private final JsonFormat format = new JsonFormat(json);

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void aSuccessIsTheSeedsJsonFieldForField() {
        HealthReport report = report(outcome("redis_available", "redis ok", true, 27));

        assertThat(format.write(report)).isEqualTo("""
                        {"hostname":"web-1","status":"success","timestamp":1386186216.66,\
                        "results":[{"checker":"redis_available","output":"redis ok","passed":true,\
                        "timestamp":1386186216.65,"expires":1386186243.65,"response_time":0.000012,\
                        "state":"passed","since":1386186216.65}]}""");
    }

    @Test
    void aFailureHasTheFieldsOfTheSeedsExample() {
        HealthReport report = report(
                outcome("a", null, true, 27),
                outcome("throws_exception", "'NoneType' object has no attribute '__getitem__'", false, 9));

        assertThat(format.write(report)).isEqualTo("""
                        {"hostname":"web-1","status":"failure","timestamp":1386186216.66,\
                        "results":[{"checker":"a","output":null,"passed":true,\
                        "timestamp":1386186216.65,"expires":1386186243.65,"response_time":0.000012,\
                        "state":"passed","since":1386186216.65},\
                        {"checker":"throws_exception",\
                        "output":"'NoneType' object has no attribute '__getitem__'","passed":false,\
                        "timestamp":1386186216.65,"expires":1386186225.65,"response_time":0.000012,\
                        "state":"failed","since":1386186216.65,"consecutive_failures":1,"last_success":null}]}""");
    }

    @Test
    void withoutChecksTheResultsAreEmpty() {
        assertThat(format.write(report())).isEqualTo("""
                        {"hostname":"web-1","status":"success","timestamp":1386186216.66,"results":[]}""");
    }

    @Test
    void anOutputMayBeATree() {
        HealthReport report = report(outcome("queue", Map.of("depths", List.of(1, 2)), true, 27));

        assertThat(format.write(report)).contains("\"output\":{\"depths\":[1,2]},");
    }

    @Test
    void textIsEscaped() {
        assertThat(format.write(report(outcome("a\"b", "<x>\n\\\u0001é😀", true, 27))))
                .contains("\"checker\":\"a\\\"b\"", "\"output\":\"<x>\\n\\\\\\u0001é😀\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1386186216, 0, 1386186216.0",
        "1386186216, 660000000, 1386186216.66",
        "1386186216, 123456789, 1386186216.123456",
        "1386186216, 999999999, 1386186216.999999",
        "1386186216, 1000, 1386186216.000001",
        "1386186216, 999, 1386186216.0",
        "1386186210, 100000000, 1386186210.1",
        "1400000000, 0, 1400000000.0",
        "0, 0, 0.0",
        "-1, 500000000, -0.5",
    })
    void timesAreSecondsToTheMicrosecondWithOneDecimalAtLeast(long seconds, int nanos, String written) {
        HealthReport report = new HealthReport("web-1", Instant.ofEpochSecond(seconds, nanos), List.of());

        assertThat(format.write(report)).contains("\"timestamp\":" + written + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "999, 0.0",
        "1000, 0.000001",
        "12345, 0.000012",
        "1500000000, 1.5",
        "20000000000, 20.0",
    })
    void responseTimesAreToo(long nanos, String written) {
        CheckOutcome outcome = outcome("a", "x", true, 0, Duration.ofNanos(nanos));

        assertThat(format.write(report(outcome))).contains("\"response_time\":" + written + ",");
    }

    @Test
    void whoMayNotSeeMoreIsToldTheStatus() {
        assertThat(format.writeStatus(report(outcome("a", "x", false, 9)))).isEqualTo("{\"status\":\"failure\"}");
    }

    @Test
    void aStuckCheckTellsWhereItsThreadIs() {
        CheckOutcome stuck = new CheckOutcome(
                "a",
                "timed out after 2 s",
                CheckState.STUCK,
                RUN,
                RUN.plusSeconds(9),
                Duration.ofMillis(2500),
                false,
                RUN.minusSeconds(60),
                7,
                RUN.minusSeconds(90),
                true,
                List.of("a.B.c(B.java:1)", "d.E.f(E.java:2)"),
                null,
                CheckMetadata.DEFAULT);

        assertThat(format.write(report(stuck))).endsWith("""
                        "results":[{"checker":"a","output":"timed out after 2 s","passed":false,\
                        "timestamp":1386186216.65,"expires":1386186225.65,"response_time":2.5,\
                        "state":"stuck","since":1386186156.65,"consecutive_failures":7,\
                        "last_success":1386186126.65,"critical":false,"flapping":true,\
                        "stuck":{"since":1386186214.15,"elapsed":2.5,\
                        "stack":["a.B.c(B.java:1)","d.E.f(E.java:2)"]}}]}""");
    }

    @Test
    void theHistoryIsAListOfChanges() {
        String history = format.writeHistory(
                "web-1",
                NOW,
                List.of(
                        new CheckTransition(
                                "a", CheckState.FAILED, CheckState.PASSED, RUN, "ok", "gone", CheckMetadata.DEFAULT),
                        new CheckTransition(
                                "b", null, CheckState.STUCK, RUN, Map.of("depth", 3), null, CheckMetadata.DEFAULT)));

        assertThat(history).isEqualTo("""
                        {"hostname":"web-1","timestamp":1386186216.66,"transitions":[\
                        {"checker":"a","from":"failed","to":"passed","timestamp":1386186216.65,\
                        "output":"ok","last_failure":"gone"},\
                        {"checker":"b","from":null,"to":"stuck","timestamp":1386186216.65,\
                        "output":{"depth":3},"last_failure":null}]}""");
    }

    @Test
    void aChangeHasTheOwnerAndTheRunbook() {
        CheckMetadata metadata = Outcomes.owned("team-a", "https://wiki.example/a");

        assertThat(format.writeHistory(
                        "web-1",
                        NOW,
                        List.of(new CheckTransition("a", null, CheckState.PASSED, RUN, "ok", null, metadata))))
                .endsWith("""
                        "last_failure":null,"owner":"team-a","runbook":"https://wiki.example/a"}]}""");
    }

    @ParameterizedTest
    @EnumSource(CheckState.class)
    void onlyAResultThatHasNotPassedHasTheOwnerAndTheRunbook(CheckState state) {
        CheckMetadata metadata = Outcomes.owned("team-a", "https://wiki.example/a");
        String written = format.write(report(Outcomes.outcome("a", state, "x", true, metadata, null)));

        if (state == CheckState.PASSED) {
            assertThat(written).doesNotContain("owner", "runbook");
        } else {
            assertThat(written).endsWith(",\"owner\":\"team-a\",\"runbook\":\"https://wiki.example/a\"}]}");
        }
    }

    private static HealthReport report(CheckOutcome... outcomes) {
        return new HealthReport("web-1", NOW, List.of(outcomes));
    }

    private static CheckOutcome outcome(String checker, Object output, boolean passed, int ttl) {
        return outcome(checker, output, passed, ttl, Duration.ofNanos(12_345));
    }

    private static CheckOutcome outcome(String checker, Object output, boolean passed, int ttl, Duration took) {
        return new CheckOutcome(
                checker,
                output,
                passed ? CheckState.PASSED : CheckState.FAILED,
                RUN,
                RUN.plusSeconds(ttl),
                took,
                true,
                RUN,
                passed ? 0 : 1,
                passed ? RUN : null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);
    }
}
