package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the user lists, wherever they stand. */
class NameListsTest {
    private static final String SSN = "123-45-6789";

    private final Scrubber scrubber = new Scrubber(
            List.of(), List.of("build.*", "pin-of-week", "JAVA_TOOL_OPTIONS"), List.of("acme.ssn", "*customer*"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dacme.ssn=123-45-6789 -Dcolor=green",
                "-Xmx1g -Dacme.ssn=123-45-6789",
                "-Dcolor=green \"-Dacme.ssn=123-45-6789\"",
                "run --acme.ssn 123-45-6789 --color green",
                "run --acme.ssn=123-45-6789 --color green",
                "run -acme.ssn 123-45-6789",
                "{\"color\":\"green\",\"acme.ssn\":\"123-45-6789\"}",
                "{\"color\":{\"acme.ssn\":[\"123-45-6789\",1]}}",
                "{\"name\":\"acme.ssn\",\"value\":\"123-45-6789\"}",
                "[\"--acme.ssn\",\"123-45-6789\"]",
                "[\"-Dacme.ssn=123-45-6789\"]",
                "refused {\"acme.ssn\": \"123-45-6789\"}",
                "refused {acme.ssn=123-45-6789, color=green}",
                "acme.ssn: 123-45-6789",
                "ACME.SSN=123-45-6789",
                "acme.ssn:123-45-6789",
                "https://h/?acme.ssn=123-45-6789&color=green",
                "Server=h;acme.ssn=123-45-6789;Color=green",
                "acme.ssn = {123-45-6789, 1}",
                "<entry key=\"acme.ssn\">123-45-6789</entry>",
                "define('acme.ssn', '123-45-6789')",
                "- name: acme.ssn\n  value: 123-45-6789\n",
                "acme.ssn: |\n  123-45-6789\n",
                "set customerName=123-45-6789",
            })
    void aDeniedNameMasksItsValueWithinAText(String text) {
        String scrubbed = scrubber.scrub("message", text);

        assertThat(scrubbed).doesNotContain(SSN).contains("********");
        assertThat(scrubbed.toLowerCase()).containsAnyOf("ssn", "customer");
        assertThat(scrubbed.contains("green")).isEqualTo(text.contains("green"));
    }

    @Test
    void aDeniedNameMasksAnArgument() {
        assertThat(scrubber.scrubArguments(
                        List.of("java", "-Dacme.ssn=" + SSN, "--acme.ssn", SSN, "acme.ssn=" + SSN, "--color", "green")))
                .containsExactly(
                        "java",
                        "-Dacme.ssn=********",
                        "--acme.ssn",
                        "********",
                        "acme.ssn=********",
                        "--color",
                        "green");
        assertThat(scrubber.scrub(Map.of("argv", Arrays.asList("--acme.ssn", 123456789, "x"))))
                .isEqualTo(Map.of("argv", List.of("--acme.ssn", "********", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dbuild.password=hunter2x -Dcolor=green",
                "run --build.password hunter2x",
                "{\"build.password\":\"hunter2x\"}",
                "build.password: hunter2x",
                "https://h/?build.password=hunter2x&color=green",
                "build.url=https://me:hunter2x@h/",
                "<entry key=\"build.password\">hunter2x</entry>",
            })
    void anAllowedNameShowsItsValueWithinAText(String text) {
        assertThat(scrubber.scrub("message", text)).isEqualTo(text);
    }

    @Test
    void anAllowedNameShowsAnArgument() {
        List<String> arguments = List.of("java", "-Dbuild.password=hunter2x", "--pin-of-week", "hunter2x");

        assertThat(scrubber.scrubArguments(arguments)).isEqualTo(arguments);
    }

    @Test
    void anAllowedNameShowsNothingOfOthers() {
        assertThat(scrubber.scrub("message", "-Dbuild.password=hunter2x -Dother.password=hunter3x"))
                .isEqualTo("-Dbuild.password=hunter2x -Dother.password=********");
        assertThat(scrubber.scrub("message", "{\"build.password\":\"hunter2x\",\"password\":\"hunter3x\"}"))
                .isEqualTo("{\"build.password\":\"hunter2x\",\"password\":\"********\"}");
    }

    @Test
    void whatIsDeniedIsMaskedEvenWithinWhatIsAllowed() {
        assertThat(scrubber.scrub("JAVA_TOOL_OPTIONS", "-Dpassword=shown -Dacme.ssn=" + SSN))
                .isEqualTo("-Dpassword=shown -Dacme.ssn=********");
        assertThat(scrubber.scrub("build.customer", "x1")).isEqualTo("********");
    }

    @Test
    void theAuditNamesTheList() {
        MaskedSecrets secrets = new MaskedSecrets();

        secrets.scrub(Map.of("options", "-Dacme.ssn=" + SSN), scrubber);

        assertThat(secrets.all()).containsExactly(new MaskedSecrets.Masked("/options", "healthcheck.scrub.deny"));
    }
}
