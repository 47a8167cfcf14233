package dev.healthcheck.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is claimed that no report shows. */
class SupportPageTest {
    private static final Path SUITES = Path.of("..");
    private static final Path SITE = Path.of("../../src/site");
    private static final Path KEPT = SITE.resolve("resources/support");

    static List<SupportReport> reports() throws IOException {
        return SupportPage.read(KEPT);
    }

    /** If this fails: {@code mvn -f it-tests -Psupport-table} writes the page. */
    @Test
    void thePageShowsWhatTheReportsSay() throws IOException {
        String page = Files.readString(SITE.resolve("markdown/servers.md"));

        TckTable tck = TckTable.read(SITE.resolve(SupportPage.TCK));
        assertThat(page).isEqualTo(SupportPage.filled(page, new SupportTable(reports()), tck));
    }

    @Test
    void theReadmeListsTheServersOfTheReports() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme).isEqualTo(SupportPage.listed(readme, new SupportTable(reports())));
    }

    /** If this fails, a pom names another version now: its suite has to run again, see CONTRIBUTING. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("reports")
    void aReportIsOfTheVersionsThatThePomNames(SupportReport report) throws IOException {
        Path pom = SUITES.resolve(report.module()).resolve("pom.xml");

        assertThat(report.version()).isEqualTo(property(pom, "server.version"));
        assertThat(report.ee()).isEqualTo(property(pom, "server.ee"));
        assertThat(report.jdk()).startsWith(property(pom, "server.jdk"));
    }

    private static String property(Path pom, String name) throws IOException {
        Pattern element = Pattern.compile("<" + Pattern.quote(name) + ">(.*)</");
        Matcher own = element.matcher(Files.readString(pom));
        if (own.find()) {
            String value = own.group(1);
            if (value.equals("${" + name + "}")) {
                // The parent hands the empty property on to the tests.
                return "";
            }
            return value.startsWith("${") ? property(pom, value.substring(2, value.length() - 1)) : value;
        }
        Path parent = SUITES.resolve("pom.xml");
        return pom.equals(parent) ? "" : property(parent, name);
    }

    @Test
    void aFailedTestIsShownAsFailed() {
        SupportTable table = new SupportTable(List.of(report("acme", 2, List.of("AIT.breaks"))));

        assertThat(table.counts()).contains("| Acme | 1.2 | 10 | 17.0.1 | 2 | **1** | 1 | 2026-11-28 |");
        assertThat(table.details()).contains("- failed: AIT.breaks", "- 1 skipped, because it has no oven: BIT (1)");
    }

    @Test
    void aSuiteThatRanReplacesItsReportAndLeavesTheOthers(@TempDir Path folder) throws IOException {
        Path suites = folder.resolve("suites");
        Path kept = folder.resolve("kept");
        report("acme", 1, List.of()).write(kept.resolve("acme.json"));
        report("other", 1, List.of()).write(kept.resolve("other.json"));
        report("acme", 5, List.of()).write(suites.resolve("acme/target/support.json"));
        report("other", 0, List.of()).write(suites.resolve("other/target/support.json"));

        SupportPage.collect(suites, kept);

        assertThat(SupportPage.read(kept))
                .extracting(SupportReport::passed)
                .as("one that ran, one of which nothing ran")
                .containsExactly(5, 1);
    }

    private static SupportReport report(String module, int passed, List<String> failed) {
        Map<String, List<String>> skipped = Map.of("it has no oven", List.of("BIT.bakes"));
        return new SupportReport(module, "Acme", "1.2", "10", "17.0.1", "2026-11-28", passed, failed, skipped);
    }
}
