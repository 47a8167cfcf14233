package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.testing.Given;
import dev.healthcheck.testing.LogLines;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionLogTest {
    private static final String FAILS = "WARNING HC0010: the check 'search' fails: ";

    private final LogLines log = new LogLines();
    private final TransitionLog transitions = new TransitionLog(log, Runnable::run);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PASSED, INFO HC0011: the check 'search' passes again: x",
                "DEGRADED, WARNING HC0012: the check 'search' is degraded: x",
                "FAILED, WARNING HC0010: the check 'search' fails: x",
                "STUCK, WARNING HC0013: the check 'search' is stuck: x",
            })
    void oneLineTellsEachChange(CheckState to, String line) {
        tell(to, "x");

        transitions.deliver();
        assertThat(log.lines()).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({"000A", "000D", "0000", "001B", "007F", "0085", "2028", "2029"})
    void aControlCharacterIsReplaced(String codePoint) {
        tell(CheckState.FAILED, "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b");

        transitions.deliver();
        assertThat(log.lines()).containsExactly(FAILS + "a b");
    }

    @ParameterizedTest
    @CsvSource({"2027, \u2027", "202A, \u202a", "007E, ~", "00A0, \u00a0"})
    void whatIsNextToAControlCharacterIsNot(String codePoint, String kept) {
        tell(CheckState.FAILED, "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b");

        transitions.deliver();
        assertThat(log.lines()).containsExactly(FAILS + "a" + kept + "b");
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500"})
    void aLongOutputIsCut(int length, int logged) {
        tell(CheckState.FAILED, "😀".repeat(length));

        transitions.deliver();
        assertThat(log.lines()).containsExactly(FAILS + "😀".repeat(logged));
    }

    @Test
    void anOutputMayBeATreeOrNull() {
        tell(CheckState.FAILED, Map.of("depth", 3));
        tell(CheckState.FAILED, null);

        transitions.deliver();
        assertThat(log.lines()).containsExactly(FAILS + "{depth=3}", FAILS + "null");
    }

    @Test
    void aPercentSignIsText() {
        tell(CheckState.FAILED, "100 % full {0}");

        transitions.deliver();
        assertThat(log.lines()).containsExactly(FAILS + "100 % full {0}");
    }

    @Test
    void aFailureHasTheStackTraceOnceAndEachFurtherOneAtDebug() {
        transitions.recorded(before(CheckState.FAILED), status(CheckState.FAILED, "x"), "trace");
        transitions.recorded(status(CheckState.FAILED, "x"), status(CheckState.FAILED, "y"), "trace again");

        transitions.deliver();
        assertThat(log.lines())
                .containsExactly(FAILS + "x\ntrace", "DEBUG HC0010: the check 'search' still fails: y\ntrace again");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "FAILED, team-a, https://wiki.example/a, fails: x (owner: team-a; runbook: https://wiki.example/a)",
                "STUCK, team-a, , is stuck: x (owner: team-a)",
                "FAILED, , https://wiki.example/a, fails: x (runbook: https://wiki.example/a)",
                "DEGRADED, team-a, https://wiki.example/a, is degraded: x",
                "PASSED, team-a, https://wiki.example/a, passes again: x",
            })
    void aLineAboutAFailureEndsWithTheOwnerAndTheRunbook(CheckState to, String owner, String runbook, String end) {
        CheckSettings settings = Given.checkSettings(
                "owner", Objects.requireNonNullElse(owner, ""), "runbook", Objects.requireNonNullElse(runbook, ""));

        transitions.recorded(
                before(to), CheckStatus.after(null, Given.outcome(to, "x", Instant.EPOCH), settings, false), "trace");

        transitions.deliver();
        assertThat(log.lines()).singleElement().asString().endsWith(": the check 'search' " + end + "\ntrace");
    }

    @Test
    void aCheckThatGoesOnPassingIsNoLine() {
        transitions.recorded(status(CheckState.PASSED, "x"), status(CheckState.PASSED, "y"), null);

        transitions.deliver();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aFlappingCheckHasOneLineAtTheBeginningAndOneAtTheEnd() {
        CheckStatus last = null;
        for (int run = 0; run < 40; run++) {
            CheckState state = run < 20 && run % 2 == 1 ? CheckState.FAILED : CheckState.PASSED;
            CheckStatus next =
                    CheckStatus.after(last, Given.outcome(state, "run " + run, Instant.EPOCH), Given.DEFAULTS, false);
            transitions.recorded(last, next, null);
            last = next;
        }
        transitions.deliver();

        assertThat(log.lines().stream().filter(line -> !line.startsWith("DEBUG")))
                .hasSize(5 + 2)
                .anyMatch(line -> line.equals("WARNING HC0026: the check 'search' flaps, so its changes are logged at"
                        + " DEBUG until it is steady: run 6"))
                .last()
                .asString()
                .startsWith("WARNING HC0027: the check 'search' is steady again, passed: run ");
    }

    @Test
    void theRemovalOfACheckThatDidNotPassIsALine() {
        transitions.removed(status(CheckState.FAILED, "x"));
        transitions.removed(status(CheckState.PASSED, "x"));
        transitions.deliver();

        assertThat(log.lines())
                .containsExactly("INFO HC0028: the check 'search' was removed; its last state was failed");
    }

    private void tell(CheckState to, Object output) {
        transitions.recorded(before(to), status(to, output), null);
    }

    private static CheckStatus before(CheckState to) {
        return status(to == CheckState.PASSED ? CheckState.FAILED : CheckState.PASSED, "before");
    }

    private static CheckStatus status(CheckState state, Object output) {
        return Given.status(Given.outcome(state, output, Instant.EPOCH));
    }
}
