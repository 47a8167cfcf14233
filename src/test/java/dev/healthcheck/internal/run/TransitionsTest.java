package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.LogLines;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {
    private static final CheckOutcome PASSED = outcome(true, "ok", FakeClock.START);
    private static final CheckOutcome FAILED = outcome(false, "read-only", FakeClock.START);
    private static final String FAILS = "WARNING HC0010: the check 'search' fails: ";

    private final LogLines log = new LogLines();
    private final Transitions transitions = new Transitions(log);

    @Test
    void oneLineIsLoggedPerTransition() {
        transitions.recorded(PASSED, FAILED);
        transitions.recorded(FAILED, FAILED);
        transitions.recorded(FAILED, PASSED);
        transitions.recorded(PASSED, PASSED);

        assertThat(log.lines())
                .containsExactly(FAILS + "read-only", "INFO HC0011: the check 'search' passes again: ok");
    }

    @Test
    void aCheckThatFailsAtFirstIsLogged() {
        transitions.recorded(null, FAILED);

        assertThat(log.lines()).containsExactly(FAILS + "read-only");
    }

    @Test
    void aCheckThatPassesAtFirstIsNot() {
        transitions.recorded(null, PASSED);

        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"000A", "000D", "0000", "001B", "007F", "0085", "2028", "2029"})
    void aControlCharacterIsReplaced(String codePoint) {
        String output = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        transitions.recorded(null, outcome(false, output, FakeClock.START));

        assertThat(log.lines()).containsExactly(FAILS + "a b");
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500"})
    void aLongOutputIsCut(int length, int logged) {
        transitions.recorded(null, outcome(false, "😀".repeat(length), FakeClock.START));

        assertThat(log.lines()).containsExactly(FAILS + "😀".repeat(logged));
    }

    @Test
    void anOutputMayBeATreeOrNull() {
        transitions.recorded(null, outcome(false, Map.of("depth", 3), FakeClock.START));
        transitions.recorded(null, outcome(false, null, FakeClock.START));

        assertThat(log.lines()).containsExactly(FAILS + "{depth=3}", FAILS + "null");
    }
}
