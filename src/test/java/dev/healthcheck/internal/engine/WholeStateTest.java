package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the states of a critical check and of one that is not make of the whole. */
class WholeStateTest extends ReporterScene {
    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, PASSED, success",
        "PASSED, DEGRADED, DEGRADED, degraded",
        "PASSED, FAILED, DEGRADED, degraded",
        "DEGRADED, PASSED, DEGRADED, degraded",
        "DEGRADED, FAILED, DEGRADED, degraded",
        "FAILED, PASSED, FAILED, failure",
        "FAILED, DEGRADED, FAILED, failure",
        "FAILED, FAILED, FAILED, failure",
    })
    void theWholeFailsOnlyWithACriticalCheck(CheckState critical, CheckState other, CheckState whole, String status) {
        assemble(Runnable::run, "healthcheck.checks.other.critical", "false");
        registry.addCheck("critical", () -> new CheckResult(critical, "x"));
        registry.addCheck("other", () -> new CheckResult(other, "x"));

        Snapshot snapshot = reporter.current(Selection.ALL);

        assertThat(snapshot.state()).isEqualTo(whole);
        assertThat(new String(this.status.apply(snapshot).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"" + status + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"PASSED, PASSED", "DEGRADED, DEGRADED", "FAILED, DEGRADED"})
    void theReportOfACheckThatIsNotCriticalNeverFails(CheckState state, CheckState whole) {
        assemble(Runnable::run, "healthcheck.checks.other.critical", "false");
        registry.addCheck("other", () -> new CheckResult(state, "x"));

        assertThat(reporter.current(Selection.check("other")).state()).isEqualTo(whole);
    }
}
