package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.LogLines;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionLogTest {
    private static final String FAILS = "WARNING HC0010: the check 'search' fails: ";

    private final LogLines log = new LogLines();
    private final TransitionLog transitions = new TransitionLog(log);

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
        transitions.accept(change(to, "x"));

        assertThat(log.lines()).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({"000A", "000D", "0000", "001B", "007F", "0085", "2028", "2029"})
    void aControlCharacterIsReplaced(String codePoint) {
        transitions.accept(failed("a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b"));

        assertThat(log.lines()).containsExactly(FAILS + "a b");
    }

    @ParameterizedTest
    @CsvSource({"2027, \u2027", "202A, \u202a", "007E, ~", "00A0, \u00a0"})
    void whatIsNextToAControlCharacterIsNot(String codePoint, String kept) {
        transitions.accept(failed("a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b"));

        assertThat(log.lines()).containsExactly(FAILS + "a" + kept + "b");
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500"})
    void aLongOutputIsCut(int length, int logged) {
        transitions.accept(failed("😀".repeat(length)));

        assertThat(log.lines()).containsExactly(FAILS + "😀".repeat(logged));
    }

    @Test
    void anOutputMayBeATreeOrNull() {
        transitions.accept(failed(Map.of("depth", 3)));
        transitions.accept(failed(null));

        assertThat(log.lines()).containsExactly(FAILS + "{depth=3}", FAILS + "null");
    }

    @Test
    void aPercentSignIsText() {
        transitions.accept(failed("100 % full {0}"));

        assertThat(log.lines()).containsExactly(FAILS + "100 % full {0}");
    }

    private static CheckTransition failed(Object output) {
        return change(CheckState.FAILED, output);
    }

    private static CheckTransition change(CheckState to, Object output) {
        return new CheckTransition("search", null, to, FakeClock.START, output, null);
    }
}
