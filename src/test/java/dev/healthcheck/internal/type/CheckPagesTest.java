package dev.healthcheck.internal.type;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.check.CheckSettingsReader;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates the reference of the ready-made checks, and holds the pages of the site against it. */
class CheckPagesTest {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path GENERATED = Path.of("target", "pages");
    private static final String BEGIN = "<!-- Generated from the code. -->\n";
    private static final String END = "<!-- The end of the generated part. -->\n";

    static Collection<String> names() {
        return CheckTypes.builtInNames();
    }

    private static CheckType type(String name) {
        return requireNonNull(CheckTypes.builtIn(name), name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePageOfTheTypeHasItsOptions(String name) throws IOException {
        hold("check-" + name + ".md", "# %s\n\n%s%sTODO\n".formatted(name, BEGIN, END), optionsOf(type(name)));
    }

    @Test
    void thePageOfAllTypesNamesEachType() throws IOException {
        hold("ready-made.md", "# Ready-made checks\n\n" + BEGIN + END, listOfTypes());
    }

    @Test
    void theReadmeTellsHowManyThereAre() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("without client libraries | " + names().size() + " | ");
    }

    /** Every type stands beside its counterparts elsewhere. */
    @ParameterizedTest
    @MethodSource("names")
    void theComparisonHasTheType(String name) throws IOException {
        String page = Files.readString(SITE.resolve("ready-made.md"));

        assertThat(page.substring(page.indexOf("## Beside Spring Boot"))).contains("`" + name + "`");
    }

    /** Holds the generated part of the page against the code; the rest of the page is written by hand. */
    private static void hold(String name, String empty, String part) throws IOException {
        Path page = SITE.resolve(name);
        String now = Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : empty;
        String generated = now.substring(0, now.indexOf(BEGIN)) + BEGIN + part + now.substring(now.indexOf(END));
        Path copy = GENERATED.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, generated);

        assertThat(page).as("copy %s to %s", copy, page).hasContent(generated);
        assertThat(generated).doesNotContain("TODO");
    }

    private static String optionsOf(CheckType type) {
        return type.options().stream()
                .map(CheckPagesTest::row)
                .collect(Collectors.joining(
                        "",
                        "Passes if %s.\n\n| option | meaning | allowed | default |\n|---|---|---|---|\n"
                                .formatted(type.meaning()),
                        ""));
    }

    private static String row(CheckOption<?> option) {
        String defaultValue = option.isRequired()
                ? "(required) "
                : option.defaultValue().isEmpty() ? "" : "`" + option.defaultValue() + "` ";
        return "| `%s` | %s%s | %s | %s|\n"
                .formatted(
                        option.name(),
                        option.meaning(),
                        option.isSecret() ? " (secret)" : "",
                        option.allowed(),
                        defaultValue);
    }

    private static String listOfTypes() {
        return names().stream()
                .map(name -> "| [`%s`](check-%s.md) | %s |\n"
                        .formatted(name, name, type(name).meaning()))
                .collect(Collectors.joining("", "| type | passes if |\n|---|---|\n", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTypeKeepsTheRulesForTypes(String name) {
        TypeRules rules = TypeRules.of(type(name), CheckSettingsReader.wordsOfOne());

        assertThat(rules.problems()).isEmpty();
        assertThat(rules.name()).isEqualTo(name);
    }
}
