package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {

    @ParameterizedTest
    @CsvSource({"true, true", "' true ', true", "false, false"})
    void readsTruth(String text, boolean truth) {
        assertThat(Parsers.bool(text)).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "1", "on"})
    void knowsNoOtherTruth(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.bool(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", " 200 ", "203", "207", "299"})
    void aSuccessIsAnsweredWithA2xx(String text) {
        assertThat(Parsers.successStatus(text)).isEqualTo(Integer.parseInt(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"199", "204", "205", "206", "300", "503", "-200", "", "ok", "200.0"})
    void aSuccessIsAnsweredWithNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.successStatus(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "503", "599"})
    void aFailureIsAnsweredWithA4xxOr5xx(String text) {
        assertThat(Parsers.failedStatus(text)).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"399", "600", "200", "302", ""})
    void aFailureIsAnsweredWithNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.failedStatus(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/internal/health-1.0", "/_/~a", "/.well-known", "/a..b"})
    void aPathIsOfPlainSegments(String text) {
        assertThat(Parsers.path(" " + text + " ")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "a", "a/b", "/a/", "/a//b", "//a", "/a b", "/ä", "/a?b", "/a;b", "/{a}", "/a%20", "/..",
                "/a/../b", "/a/.", "/a\nb"
            })
    void aPathIsNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.path(text));
    }

    @Test
    void sectionsAreAListOfTheBuiltInOnes() {
        assertThat(Parsers.sections(" process ,os,")).contains("os", "process").doesNotContain("java", "config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"os,jvm", "OS", "os java", "os;java"})
    void sectionsAreOfNoOtherNames(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.sections(text));
    }

    @Test
    void aHeaderIsOneLineOfPrintableText() {
        assertThat(Parsers.header("X-Health_1", " good; a=\"b\" ")).isEqualTo("good; a=\"b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\tb", "ä", "a\0", "\u007f"})
    void aHeaderHasNoOtherText(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.header("X-Health", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X Health", "X:", "Ä", "X\n", "Content-Length", "transfer-encoding", "CONNECTION", "Upgrade"})
    void aHeaderHasNoNameThatHttpRefusesOrThatFramesTheMessage(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.header(name, "x"));
    }

    @Test
    void aFormatIsAnyName() {
        assertThat(List.of(Parsers.format(" csv "), Parsers.format("a b"))).containsExactly("csv", "a b");
    }

    @Test
    void aFormatIsNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsers.format(" "));
    }
}
