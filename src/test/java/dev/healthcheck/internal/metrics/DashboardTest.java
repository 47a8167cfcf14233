package dev.healthcheck.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the dashboard for Grafana, and the page about formats, against the metrics. */
class DashboardTest {
    private static final Path FILE = Path.of("src", "site", "resources", "healthcheck-dashboard.json");
    private static final Pattern METRIC = Pattern.compile("healthcheck_[a-z_]+");
    private static final Pattern SERIES = Pattern.compile("(?m)^(healthcheck_[a-z_]+)[ {]");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=~|!=|=)\"");

    private final JsonNode dashboard = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itHasWhatGrafanaImports() {
        assertThat(dashboard.path("uid").textValue()).isEqualTo("jaxrs-healthcheck");
        assertThat(dashboard.path("title").textValue()).isNotBlank();
        assertThat(dashboard.path("schemaVersion").isInt()).isTrue();
        assertThat(dashboard.at("/templating/list/0/type").textValue()).isEqualTo("datasource");
        assertThat(dashboard.findValuesAsText("uid").subList(1, 3)).containsOnly("${datasource}");
        List<JsonNode> panels = panels();
        assertThat(panels).hasSizeGreaterThanOrEqualTo(6);
        assertThat(panels.stream().map(panel -> panel.path("id").intValue())).doesNotHaveDuplicates();
    }

    @Test
    void itShowsEachMetricAndNoOther() {
        assertThat(found(METRIC, queries()))
                .isEqualTo(found(SERIES, series()).stream()
                        .filter(name -> !name.endsWith("_seconds_count") && !name.endsWith("_seconds_sum"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void thePageExplainsEachMetricAndNamesTheMediaTypes() throws IOException {
        String page = Files.readString(Path.of("src", "site", "markdown", "formats.md"));

        assertThat(found(Pattern.compile("(?m)^\\| `(healthcheck_[a-z_]+)`"), page))
                .isEqualTo(found(SERIES, series()).stream()
                        .map(name -> name.replaceFirst("_seconds_(bucket|count|sum)$", "_seconds"))
                        .collect(Collectors.toSet()));
        assertThat(page).contains("| `" + MetricsFormat.OPEN_METRICS + "` |", "| `" + MetricsFormat.PROMETHEUS + "` |");
    }

    /** The labels job and instance come from Prometheus. */
    @Test
    void itSelectsByLabelsOfTheMetrics() {
        Set<String> labels = found(LABEL, series());
        labels.addAll(Set.of("job", "instance"));

        assertThat(labels).containsAll(found(LABEL, queries()));
    }

    @Test
    void itNamesTheStatesOfTheMetrics() {
        assertThat(states("Overall state")).containsExactlyElementsOf(MetricsReport.STATES);
        assertThat(states("State of each check")).containsExactlyElementsOf(MetricsReport.CHECK_STATES);
    }

    private List<String> states(String title) {
        JsonNode panel = panels().stream()
                .filter(one -> one.path("title").textValue().equals(title))
                .findFirst()
                .orElseThrow();
        return panel.at("/fieldConfig/defaults/mappings").findValuesAsText("text");
    }

    private List<JsonNode> panels() {
        return stream(dashboard.path("panels")).toList();
    }

    private String queries() {
        Stream<JsonNode> ofPanels = panels().stream()
                .flatMap(panel -> stream(panel.path("targets")))
                .map(target -> target.path("expr"));
        Stream<JsonNode> ofVariables =
                stream(dashboard.at("/templating/list")).map(variable -> variable.at("/query/query"));
        return Stream.concat(ofPanels, ofVariables).map(JsonNode::asText).collect(Collectors.joining("\n"));
    }

    private static String series() {
        return new MetricsFormat().prometheus(Reports.full());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toSet());
    }
}
