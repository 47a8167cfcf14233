package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.checkSettings;
import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.internal.settings.DeploymentProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts about a check for the people who look after it. */
class MetadataSettingsTest {
    private final DeploymentProblems problems = new DeploymentProblems();

    /** Declares checks with owners. */
    private static final class Declared {
        @HealthCheck(owner = "  team-orders ", runbook = "https://wiki.example/orders")
        boolean owned() {
            return true;
        }

        @HealthCheck(owner = "two\nlines")
        boolean badlyOwned() {
            return true;
        }
    }

    @Test
    void theAnnotationNamesTheOwnerAndTheRunbook() throws Exception {
        CheckMetadata metadata = read("owned");

        assertThat(metadata.owner()).isEqualTo("team-orders");
        assertThat(metadata.runbook()).isEqualTo("https://wiki.example/orders");
        assertThat(problems.message()).isNull();
    }

    @Test
    void theSettingWinsOverTheAnnotation() throws Exception {
        CheckMetadata metadata = read("owned", "healthcheck.checks.search.owner", "mailto:orders@example.com");

        assertThat(metadata.owner()).isEqualTo("mailto:orders@example.com");
    }

    @Test
    void withoutOneThereIsNoOwner() {
        assertThat(checkSettings().metadata().owner()).isNull();
        assertThat(checkSettings("owner", " \t").metadata().owner()).isNull();
    }

    @Test
    void anAnnotationWithABadOwnerIsAProblemWithItsPlace() throws Exception {
        read("badlyOwned");

        assertThat(problems.message())
                .contains("owner = 'two", "(here); allowed: one line of text without control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u2029b", "a\u001bb"})
    void anOwnerIsOneLineWithoutControlCharacters(String owner) {
        settings(problems, "healthcheck.checks.search.owner", owner);

        assertThat(problems.message()).contains("1 problem:", "healthcheck.checks.search.owner = 'a");
    }

    @Test
    void anOwnerHas200CharactersAtMost() {
        String longest = "😀".repeat(200);

        assertThat(checkSettings("owner", longest).metadata().owner()).isEqualTo(longest);

        settings(problems, "healthcheck.checks.search.owner", longest + "x");

        assertThat(problems.message()).contains("of at most 200 characters");
    }

    private CheckMetadata read(String method, String... keysAndValues) throws Exception {
        HealthCheck annotation = Declared.class.getDeclaredMethod(method).getAnnotation(HealthCheck.class);
        return settings(keysAndValues)
                .checks()
                .read("search", AnnotationSettings.of("here", annotation), problems)
                .metadata();
    }
}
