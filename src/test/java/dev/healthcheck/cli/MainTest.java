package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final String REPORT = "{\"status\":\"success\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--help, COMMAND --help",
        "-h, COMMAND --help",
        "help, COMMAND --help",
        "probe --help, --token-file",
        "probe http://localhost/ --help, --token-file",
        "scrub --help, argv",
    })
    void helpIsNoError(String arguments, String part) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: java -jar jaxrs-healthcheck.jar")
                .contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "'', a command or a URL is missing",
        "prob, there is no command prob",
        "probe, probe needs a URL or a file",
        "--timeout 2s, probe needs a URL or a file",
        "probe http://a/ http://u:hunter2@b/, probe takes one URL or file only",
        "probe http://a/ --timout 2s, probe has no option --timout",
        "http://a/ --timeout, --timeout needs a value",
        "'http://a/ --timeout soon', '--timeout needs a duration such as 500ms, 2s or 1m, not soon'",
        "'http://a/ --timeout 0s', '--timeout needs a duration such as 500ms, 2s or 1m, not 0s'",
        "http://a/ --timeout 1s --timeout 2s, probe takes one --timeout only",
        "'http://a/ --max-age 1s', '--max-age is for a file, not for a URL'",
        "'/run/health --timeout 1s', '--timeout and --token-file are for a URL, not for a file'",
        "file:///run/health, the URL needs http or https",
        "http:///healthcheck, the URL has no host",
        "http://u:hunter2@:80/, the URL has no host",
        "http://a:0/, the URL needs a port from 1 to 65535",
        "http://a:hunter2/, the URL needs a port from 1 to 65535",
        "http://u:hunter2@a/%zz, this is no URL",
        "scrub all, scrub takes no argument all",
    })
    void wrongArgumentsAreOneLineOnTheErrorOutput(String arguments, String message) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run).isEqualTo(new Run(3, "", message + "; see --help" + System.lineSeparator()));
    }

    @Test
    void noArgumentsAreWrong() {
        assertThat(Run.of())
                .isEqualTo(new Run(3, "", "a command or a URL is missing; see --help" + System.lineSeparator()));
    }

    @Test
    void theTokenOfTheFileIsSentWithoutItsLineBreak() throws IOException {
        try (var server = AnsweringServer.json(200, REPORT)) {
            Run run = Run.of(server.url("/"), "--token-file", file(" s3cret-s3cret-s3cret\n"));

            assertThat(run.reason()).isEqualTo("OK - success");
            assertThat(server.requests().get(0).headers().getFirst("Authorization"))
                    .isEqualTo("Bearer s3cret-s3cret-s3cret");
        }
    }

    @Test
    void aWrongTokenFileIsAnErrorThatDoesNotShowIt() throws IOException {
        try (var server = AnsweringServer.json(200, REPORT)) {
            assertRefused(server, file("s3cret\nX-Other: s3cret"), "the token file does not hold one token: ");
            assertRefused(server, file("s3crét"), "the token file does not hold one token: ");
            assertRefused(server, file("s3cret".repeat(2_000)), "the token file is too long: ");
            assertRefused(server, file(" \n"), "the token file is empty: ");
            assertRefused(server, folder.resolve("none").toString(), "the token file is missing: ");
            assertRefused(server, folder.toString(), "the token file is missing: ");
            assertThat(server.requests()).isEmpty();
        }
    }

    private static void assertRefused(AnsweringServer server, String file, String message) {
        Run run = Run.of(server.url("/"), "--token-file", file);

        assertThat(run).isEqualTo(new Run(3, "", message + file + "; see --help" + System.lineSeparator()));
    }

    @Test
    void aUserAndATokenExcludeEachOther() throws IOException {
        Run run = Run.of("http://u:hunter2@localhost/", "--token-file", file("s3cret"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("the URL has a user").doesNotContain("hunter2", "s3cret");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("token"), text).toString();
    }
}
