package dev.healthcheck.internal.format;

import static dev.healthcheck.internal.format.Outcomes.notCritical;
import static dev.healthcheck.internal.format.Outcomes.outcome;
import static dev.healthcheck.internal.format.Outcomes.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NagiosFormatTest {
    private final Json json = new Json();
    private final NagiosFormat format = new NagiosFormat(json);

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void theFirstLineHasTheStateTheSummaryAndTheRunTimes() {
        assertThat(format.write(report(
                        outcome("disk", CheckState.PASSED, Map.of("free", 17)),
                        outcome("search", CheckState.PASSED, null))))
                .isEqualTo("""
                        HEALTH OK - 2 checks passed | 'disk time'=0.012345s;;;0 'search time'=0.012345s;;;0
                        [OK] disk: {"free":17}
                        [OK] search""");
    }

    @Test
    void withoutChecksTheFirstLineIsAll() {
        assertThat(format.write(report())).isEqualTo("HEALTH OK - no checks");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, OK, OK, 1 check passed",
        "DEGRADED, WARNING, WARNING, 1 of 1 check is degraded: a",
        "FAILED, CRITICAL, WARNING, 1 of 1 check fails: a",
        "STUCK, CRITICAL, WARNING, 1 of 1 check fails: a",
        "PENDING, UNKNOWN, UNKNOWN, 1 of 1 check is pending: a",
        "REMOVED, CRITICAL, WARNING, 1 of 1 check fails: a"
    })
    void eachStateHasItsWord(CheckState state, String critical, String notCritical, String text) {
        expect(report(outcome("a", state, "x")), critical, text);
        expect(report(notCritical("a", state, "x")), notCritical, text);
    }

    private void expect(HealthReport report, String state, String text) {
        NagiosOutput output = NagiosOutput.read(format.write(report));

        assertThat(output.state()).isEqualTo(state);
        assertThat(output.text()).isEqualTo(text);
        assertThat(output.lines()).containsExactly("[" + state + "] a: x");
        assertThat(format.writeStatus(report)).isEqualTo("HEALTH " + state);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, PENDING, CRITICAL",
        "PENDING, DEGRADED, UNKNOWN",
        "DEGRADED, PASSED, WARNING",
        "STUCK, PASSED, CRITICAL"
    })
    void theHeaviestStateIsTheStateOfTheWhole(CheckState one, CheckState other, String whole) {
        HealthReport report = report(outcome("a", other, "x"), outcome("b", one, "x"));

        NagiosOutput output = NagiosOutput.read(format.write(report));

        assertThat(output.state()).isEqualTo(whole);
        assertThat(output.lines().get(0)).isEqualTo("[" + whole + "] b: x");
    }

    @Test
    void theSummaryNamesTheFailingChecksFirst() {
        HealthReport report = report(
                outcome("a", CheckState.DEGRADED, "x"),
                outcome("b", CheckState.PENDING, "x"),
                outcome("c", CheckState.FAILED, "x"),
                outcome("d", CheckState.PASSED, "x"));

        assertThat(NagiosOutput.read(format.write(report)).text())
                .isEqualTo("1 of 4 checks fails: c; 1 is pending: b; 1 is degraded: a");
    }

    @Test
    void aNumberIsAMetricToo() {
        NagiosOutput output = NagiosOutput.read(format.write(report(
                outcome("queue", CheckState.PASSED, 42),
                outcome("disk", CheckState.PASSED, Map.of("observedValue", 8.5, "observedUnit", "percent")),
                outcome("late", CheckState.PENDING, "has not answered yet"),
                outcome("huge", CheckState.PASSED, new BigDecimal("1E+999999")))));

        assertThat(output.metrics())
                .containsEntry("queue time", new NagiosOutput.Metric(new BigDecimal("0.012345"), "s", "0"))
                .containsEntry("queue value", new NagiosOutput.Metric(new BigDecimal("42"), "", null))
                .containsEntry("disk value", new NagiosOutput.Metric(new BigDecimal("8.5"), "%", null))
                .containsEntry("late time", new NagiosOutput.Metric(null, "", null))
                .containsEntry("huge value", new NagiosOutput.Metric(null, "", null));
    }

    @Test
    void theLimitsOfANumberAreItsRanges() {
        Map<String, Object> time =
                Map.of("observedValue", 8.5, "observedUnit", "ms", "limits", Map.of("degraded", 1000));
        Map<String, Object> days = Map.of("observedValue", 30, "limits", Map.of("degraded", 21, "failed", 3));

        assertThat(format.write(report(outcome("a", CheckState.PASSED, time), outcome("b", CheckState.PASSED, days))))
                .contains("'a value'=8.5ms;1000 ", "'b value'=30;21:;3:\n");
    }

    @Test
    void theMessageOfAnOutputWithMembersIsItsText() {
        Map<String, Object> output = Map.of("message", "the disk is full", "observedValue", 99);

        assertThat(format.write(report(outcome("disk", CheckState.FAILED, output))))
                .endsWith("\n[CRITICAL] disk: the disk is full");
    }

    @Test
    void labelsThatBecomeAlikeGetANumber() {
        NagiosOutput output = NagiosOutput.read(
                format.write(report(outcome("a=b", CheckState.PASSED, null), outcome("a-b", CheckState.PASSED, null))));

        assertThat(output.metrics()).containsOnlyKeys("a-b time", "a-b time 2");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, team|a, x, '[CRITICAL] a: x (owner: team¦a)'",
        "DEGRADED, team-a, , '[WARNING] a (owner: team-a)'",
        "PASSED, team-a, x, '[OK] a: x'",
        "FAILED, , x, '[CRITICAL] a: x'"
    })
    void aCheckThatHasNotPassedNamesItsOwner(CheckState state, String owner, String output, String line) {
        CheckOutcome outcome = outcome("a", state, output, true, Outcomes.owned(owner, null), null);

        assertThat(NagiosOutput.read(format.write(report(outcome))).lines()).containsExactly(line);
    }

    @Test
    void aLongOutputIsCut() {
        NagiosOutput output =
                NagiosOutput.read(format.write(report(outcome("a", CheckState.PASSED, "x".repeat(300_000)))));

        assertThat(output.lines()).containsExactly("[OK] a: " + "x".repeat(300) + "…");
    }

    /** Nagios reads 8,192 characters: all of the first line must be among them. */
    @Test
    void theFirstLineOfManyChecksIsShort() {
        CheckOutcome[] outcomes = IntStream.range(0, 5_000)
                .mapToObj(i -> outcome("a check with a name of many words " + i, CheckState.FAILED, 1))
                .toArray(CheckOutcome[]::new);

        String written = format.write(report(outcomes));

        assertThat(written.lines().findFirst().orElseThrow().getBytes(UTF_8).length)
                .isBetween(3_000, 5_000);
        assertThat(NagiosOutput.read(written).text())
                .startsWith("5000 of 5000 checks fail: ")
                .endsWith(" more");
        assertThat(written.lines()).hasSize(5_001);
    }

    @Test
    void atMostAHundredChecksHaveMetrics() {
        CheckOutcome[] outcomes = IntStream.range(0, 101)
                .mapToObj(i -> outcome("c" + i, CheckState.PASSED, "x"))
                .toArray(CheckOutcome[]::new);

        assertThat(NagiosOutput.read(format.write(report(outcomes))).metrics()).hasSize(100);
    }

    static Stream<HealthReport> hostile() {
        return Outcomes.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameAndNoOutputBreaksTheFormat(HealthReport report) {
        String sent = new String(format.write(report).getBytes(UTF_8), UTF_8);

        NagiosOutput output = NagiosOutput.read(sent);

        assertThat(output.lines()).hasSize(report.results().size());
        assertThat(output.lines()).allMatch(line -> line.matches("\\[(OK|WARNING|CRITICAL|UNKNOWN)] .*"));
        assertThat(output.lines()).allMatch(line -> line.length() < 900);
        assertThat(sent).isEqualTo(format.write(report));
    }
}
