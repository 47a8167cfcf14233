package dev.healthcheck.internal.access;

import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the token comes from, and that it shows nowhere. */
class TokenSettingsTest {
    private static final String TOKEN = "0123456789-s3cret";

    private final DeploymentProblems problems = new DeploymentProblems();

    @TempDir
    Path directory;

    @Test
    void theTokenIsThatOfTheSetting() {
        assertThat(isIn(settings("healthcheck.token", " " + TOKEN + " "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, TOKEN + "\n", "\r\n " + TOKEN + " \r\n"})
    void theTokenMayBeTheContentOfAFile(String content) throws IOException {
        assertThat(isIn(settings("healthcheck.token-file", file(content)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "0123456789abcde", TOKEN + " " + TOKEN, "\ufeff" + TOKEN, TOKEN + "\u0000"})
    void aFileWithSomethingElseIsAProblem(String content) throws IOException {
        settings(problems, "healthcheck.token-file", file(content));

        assertThat(problems.message())
                .contains("1 problem:", "healthcheck.token-file = '********' (test); allowed: the path of a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", ".", "\u0000", " "})
    void aFileThatCannotBeReadIsAProblem(String name) {
        settings(problems, "healthcheck.token-file", directory + "/" + name);

        assertThat(problems.message()).contains("1 problem:").doesNotContain(directory.toString());
    }

    @Test
    void ofAFileWithoutAnEndOnlyABeginningIsRead() {
        settings(problems, "healthcheck.token-file", "/dev/zero");

        assertThat(problems.message()).contains("1 problem:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcheck.details", "healthcheck.environment.access"})
    void accessByTokenNeedsAToken(String key) {
        settings(problems, key, "token");

        assertThat(problems.message())
                .contains("1 problem:")
                .endsWith(key + " = 'token', but there is no token; allowed: with healthcheck.token or"
                        + " healthcheck.token-file");
    }

    @Test
    void anEmptyTokenIsNone() {
        settings(problems, "healthcheck.details", "token", "healthcheck.token", "", "healthcheck.token-file", "");

        assertThat(problems.message()).contains("but there is no token");
    }

    @Test
    void twoTokensAreAProblemEvenIfTheyAreAlike() throws IOException {
        settings(problems, "healthcheck.token", TOKEN, "healthcheck.token-file", file(TOKEN));

        assertThat(problems.message())
                .contains("1 problem:", "healthcheck.token and healthcheck.token-file are both set")
                .doesNotContain(TOKEN);
    }

    @Test
    void aBadTokenIsNotRepeated() {
        settings(problems, "healthcheck.details", "token", "healthcheck.token", TOKEN + " \u0001");

        assertThat(problems.message()).contains("1 problem:").doesNotContain("s3cret");
    }

    @Test
    void theTokenIsNotAmongTheSettingsInForce() throws IOException {
        assertThat(settings("healthcheck.token", TOKEN).texts().inForce())
                .containsEntry("healthcheck.token", "********");
        assertThat(settings("healthcheck.token-file", file(TOKEN)).texts().inForce())
                .containsEntry("healthcheck.token-file", "********")
                .containsEntry("healthcheck.token", "");
    }

    private static boolean isIn(Settings settings) {
        return settings.access().token().isIn(List.of("Bearer " + TOKEN));
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("token"), content, UTF_8).toString();
    }
}
