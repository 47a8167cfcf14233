package dev.healthcheck.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String TEXT = "abcDEF-._~+/0123=";

    private final Token token = Token.parse(TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TEXT, "bearer " + TEXT, "BEARER " + TEXT})
    void isInAHeaderOfItsSchemeInAnyCase(String header) {
        assertThat(token.isIn(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer",
                "Bearer ",
                TEXT,
                "Bearer" + TEXT,
                "Bearer  " + TEXT,
                "Bearer\t" + TEXT,
                " Bearer " + TEXT,
                "Bearer " + TEXT + " ",
                "Bearer " + TEXT + "=",
                "Bearer " + TEXT + ", Bearer " + TEXT,
                "Bearer \"" + TEXT + "\"",
                "Bearer abcDEF-._~+/0123",
                "Bearer ABCdef-._~+/0123=",
                "Bearer abcDEF-._~+/0123=\u0000",
                "Basic " + TEXT,
                "Token " + TEXT,
                "Bearer \uff41bcDEF-._~+/0123=",
            })
    void isInNoOther(String header) {
        assertThat(token.isIn(List.of(header))).isFalse();
    }

    @Test
    void isInNoHeaderOfAnyLength() {
        assertThat(token.isIn(List.of("Bearer " + TEXT.repeat(100_000)))).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void isNotWhereThereIsNoHeader(List<String> headers) {
        assertThat(token.isIn(headers)).isFalse();
    }

    @Test
    void isInNoneOfSeveralHeaders() {
        assertThat(token.isIn(List.of("Bearer " + TEXT, "Bearer " + TEXT))).isFalse();
        assertThat(token.isIn(List.of("Bearer " + TEXT, "Basic x"))).isFalse();
        assertThat(token.isIn(Arrays.asList((String) null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef", " 0123456789abcdef\r\n", "abcdefghijklmno=", "abcdefghijklmn=="})
    void hasSixteenCharactersAtLeastAndWhiteSpaceAroundThemIsNoneOfIt(String text) {
        assertThat(Token.parse(text).isIn(List.of("Bearer " + text.strip()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0123456789abcde",
                "0123456789abcde ",
                "================",
                "0123456789=abcdef",
                "0123456789 abcdef",
                "0123456789\nabcdef",
                "0123456789,abcdef",
                "0123456789\"abcdef",
                "0123456789äabcdef",
                "\ufeff0123456789abcdef",
            })
    void isRefusedIfItCannotStandInAHeaderOrIsTooShort(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Token.parse(text)).withMessage("no token");
    }

    @Test
    void isRefusedIfItIsTooLong() {
        assertThat(Token.parse("x".repeat(4096)).isIn(List.of("Bearer " + "x".repeat(4096))))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Token.parse("x".repeat(4097)));
    }

    @Test
    void doesNotSayItself() {
        assertThat(token.toString()).doesNotContain("abcDEF");
    }
}
