package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    @ParameterizedTest
    @CsvSource({"true, true", "' true ', true", "false, false"})
    void readsTruth(String text, boolean truth) {
        assertThat(Parser.BOOLEAN.read().apply(text)).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "1", "on"})
    void knowsNoOtherTruth(String text) {
        refuses(Parser.BOOLEAN, text);
    }

    @ParameterizedTest
    @CsvSource({"on, true", "' off ', false", "true, true", "false, false"})
    void aSwitchIsOnOrOff(String text, boolean on) {
        assertThat(Parser.ON_OR_OFF.read().apply(text)).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "8", "2147483648", "", "4.0", "four"})
    void aNumberIsWithinItsLimits(String text) {
        Parser<Integer> parser = Parser.number(4, 7, " (letters)");

        assertThat(List.of(parser.read().apply("4"), parser.read().apply(" 7 ")))
                .containsExactly(4, 7);
        assertThat(parser.allowed()).isEqualTo("4 to 7 (letters)");
        refuses(parser, text);
    }

    @Test
    void namesAreAListWithCommas() {
        assertThat(Parser.NAMES.read().apply(" a , b*")).containsExactly("a", "b*");
        assertThat(Parser.NAMES.read().apply(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,,b", ",", "a\nb"})
    void noNameIsEmptyOrOfSeveralLines(String text) {
        refuses(Parser.NAMES, text);
    }

    @Test
    void aConditionRefusesMore() {
        Parser<Integer> even = Parser.number(0, 9, "").where("even", number -> number % 2 == 0);

        assertThat(even.read().apply("4")).isEqualTo(4);
        refuses(even, "5");
        refuses(even, "10");
    }

    @Test
    void theValueOfAnEmptyTextMayBeGiven() {
        assertThat(Parser.NAMES.orElse(List.of("x")).read().apply("")).containsExactly("x");
    }

    private static void refuses(Parser<?> parser, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parser.read().apply(text));
    }
}
