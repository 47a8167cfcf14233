package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.settings.DeploymentProblems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that single settings allow, and those that they refuse. */
class ValuesOfSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"200", " 200 ", "203", "207", "299"})
    void aSuccessIsAnsweredWithA2xx(String text) {
        assertThat(settings("healthcheck.success-status", text)
                        .response(CheckState.PASSED)
                        .status())
                .isEqualTo(Integer.parseInt(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"199", "204", "205", "206", "300", "503", "-200", " ", "ok", "200.0"})
    void aSuccessIsAnsweredWithNothingElse(String text) {
        refuses("healthcheck.success-status", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "503", "599"})
    void aFailureIsAnsweredWithA4xxOr5xx(String text) {
        assertThat(settings("healthcheck.failed-status", text)
                        .response(CheckState.FAILED)
                        .status())
                .isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"399", "600", "200", "302", " "})
    void aFailureIsAnsweredWithNothingElse(String text) {
        refuses("healthcheck.failed-status", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/internal/health-1.0", "/_/~a", "/.well-known", "/a..b"})
    void aPathIsOfPlainSegments(String text) {
        assertThat(settings("healthcheck.path", " " + text + " ").routes().health())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "/", "a", "a/b", "/a/", "/a//b", "//a", "/a b", "/ä", "/a?b", "/a;b", "/{a}", "/a%20", "/..",
                "/a/../b", "/a/.", "/a\nb"
            })
    void aPathIsNothingElse(String text) {
        refuses("healthcheck.path", text);
    }

    @Test
    void sectionsAreAListOfTheBuiltInOnes() {
        assertThat(settings("healthcheck.environment.sections", " process ,os,")
                        .sections()
                        .shown())
                .containsExactlyInAnyOrder("os", "process");
    }

    @ParameterizedTest
    @ValueSource(strings = {"os,jvm", "OS", "os java", "os;java"})
    void sectionsAreOfNoOtherNames(String text) {
        refuses("healthcheck.environment.sections", text);
    }

    @Test
    void aHeaderIsOneLineOfPrintableText() {
        assertThat(settings("healthcheck.failed-headers.X-Health_1", " good; a=\"b\" ")
                        .response(CheckState.FAILED)
                        .headers())
                .isEqualTo(Map.of("X-Health_1", "good; a=\"b\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\tb", "ä", "a\0", "\u007f"})
    void aHeaderHasNoOtherText(String value) {
        refuses("healthcheck.failed-headers.X-Health", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X Health", "X:", "Ä", "X\n", "Content-Length", "transfer-encoding", "CONNECTION", "Upgrade"})
    void aHeaderHasNoNameThatHttpRefusesOrThatFramesTheMessage(String name) {
        refuses("healthcheck.failed-headers." + name, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "a,*"})
    void notEveryNameCanBeShown(String names) {
        refuses("healthcheck.scrub.allow", names);
    }

    private static void refuses(String key, String value) {
        DeploymentProblems problems = new DeploymentProblems();
        settings(problems, key, value);

        assertThat(problems.message()).contains("1 problem:", key + " = '" + value + "' (test); allowed: ");
    }
}
