package dev.healthcheck.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
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
                        "timestamp":1386186216.65,"expires":1386186243.65,"response_time":0.000012}]}""");
    }

    @Test
    void aFailureHasTheFieldsOfTheSeedsExample() {
        HealthReport report = report(
                outcome("a", null, true, 27),
                outcome("throws_exception", "'NoneType' object has no attribute '__getitem__'", false, 9));

        assertThat(format.write(report)).isEqualTo("""
                        {"hostname":"web-1","status":"failure","timestamp":1386186216.66,\
                        "results":[{"checker":"a","output":null,"passed":true,\
                        "timestamp":1386186216.65,"expires":1386186243.65,"response_time":0.000012},\
                        {"checker":"throws_exception",\
                        "output":"'NoneType' object has no attribute '__getitem__'","passed":false,\
                        "timestamp":1386186216.65,"expires":1386186225.65,"response_time":0.000012}]}""");
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
        CheckOutcome outcome = new CheckOutcome("a", "x", true, NOW, NOW, Duration.ofNanos(nanos));

        assertThat(format.write(report(outcome))).contains("\"response_time\":" + written + "}");
    }

    @Test
    void whoMayNotSeeMoreIsToldTheStatus() {
        assertThat(format.writeStatus(report(outcome("a", "x", false, 9)))).isEqualTo("{\"status\":\"failure\"}");
    }

    private static HealthReport report(CheckOutcome... outcomes) {
        return new HealthReport("web-1", NOW, List.of(outcomes));
    }

    private static CheckOutcome outcome(String checker, Object output, boolean passed, int ttl) {
        return new CheckOutcome(checker, output, passed, RUN, RUN.plusSeconds(ttl), Duration.ofNanos(12_345));
    }
}
