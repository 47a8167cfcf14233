package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Instant THEN = Instant.ofEpochMilli(1_000_500);

    @Test
    void equalReportsHaveNoDifference() {
        assertThat(differences(Map.of("os", Map.of("a", 1)), Map.of("os", Map.of("a", 1))))
                .isEqualTo(Map.of(
                        "since",
                        new BigDecimal("1000.500"),
                        "until",
                        new BigDecimal("1060.500"),
                        "added",
                        Map.of(),
                        "removed",
                        Map.of(),
                        "changed",
                        Map.of()));
    }

    @Test
    void whatIsAddedRemovedAndChangedHasItsPath() {
        Map<String, Object> differences = differences(
                Map.of("config", Map.of("a", 1, "b", List.of("x"), "c/d", true)),
                Map.of("config", Map.of("a", 2, "b", List.of("x", "y"))));

        assertThat(differences)
                .containsEntry("added", Map.of("/config/b/1", "y"))
                .containsEntry("removed", Map.of("/config/c~1d", true))
                .containsEntry("changed", Map.of("/config/a", Map.of("from", 1, "to", 2)));
    }

    @Test
    void inAListOfNamesAnAdditionChangesNothingElse() {
        Map<String, Object> differences = differences(
                Map.of("sbom", Map.of("libraries", List.of(library("b", "1")))),
                Map.of("sbom", Map.of("libraries", List.of(library("a", "1"), library("b", "1")))));

        assertThat(differences)
                .containsEntry("added", Map.of("/sbom/libraries/a/name", "a", "/sbom/libraries/a/version", "1"))
                .containsEntry("changed", Map.of());
    }

    @Test
    void elementsOfOneNameAreToldApart() {
        assertThat(differences(
                        Map.of("sbom", List.of(library("a", "1"), library("a", "2"))),
                        Map.of("sbom", List.of(library("a", "3"), library("a", "2")))))
                .extracting("changed")
                .hasToString("{/sbom/a/version={from=1, to=3}}");
    }

    private static Map<String, Object> library(String name, String version) {
        return Map.of("name", name, "version", version);
    }

    @Test
    void whatChangesAllTheTimeIsLeftOut() {
        assertThat(differences(volatileReport(1), volatileReport(2)))
                .containsEntry("changed", Map.of())
                .containsEntry("added", Map.of());
    }

    private static Map<String, Object> volatileReport(int value) {
        return Map.of(
                "process", Map.of("uptime", value),
                "runtime",
                        Map.of(
                                "uptime",
                                value,
                                "gc",
                                Map.of("G1 Young Generation", Map.of("count", value, "time", value)),
                                "heap",
                                Map.of("used", value, "committed", value),
                                "non_heap",
                                Map.of("used", value, "committed", value),
                                "threads",
                                Map.of("live", value),
                                "container",
                                Map.of("memory_used", value)),
                "tls", List.of(Map.of("certificates", List.of(Map.of("alias", "a", "days_left", value)))),
                "config", Map.of("jaxrs", Map.of("object", value)));
    }

    @Test
    void aPropertyWithTheNameOfAVolatileValueCounts() {
        assertThat(differences(
                        Map.of("process", Map.of("properties", Map.of("uptime", "1"))),
                        Map.of("process", Map.of("properties", Map.of("uptime", "2")))))
                .extracting("changed")
                .hasToString("{/process/properties/uptime={from=1, to=2}}");
    }

    @Test
    void sectionsOfTheApplicationAreLeftOut() {
        assertThat(differences(Map.of("team", 1), Map.of("team", 2))).containsEntry("changed", Map.of());
    }

    @Test
    void aLongTextIsCutAndAChangeBehindTheCutIsSeen() {
        String before = "x".repeat(500) + "a";
        String after = "x".repeat(500) + "b";

        Object changed = differences(Map.of("os", Map.of("a", before)), Map.of("os", Map.of("a", after)))
                .get("changed");

        assertThat(changed.toString()).contains("/os/a").hasSizeLessThan(300);
    }

    @Test
    void aHugeReportIsLimited() {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            many.put("k" + i, i);
        }

        assertThat(Baseline.of(THEN, Map.of("os", many)).values()).hasSize(TreePaths.MOST);
    }

    @Test
    void aNullIsAValue() {
        Map<String, Object> none = new HashMap<>();
        none.put("a", null);

        assertThat(differences(Map.of("os", none), Map.of("os", Map.of("a", 1))).get("changed"))
                .hasToString("{/os/a={from=null, to=1}}");
    }

    @Test
    void thePartOfASectionIsItsOwn() {
        Baseline part = Baseline.of(
                        THEN, Map.of("os", 1, "java", Map.of("a", 1), "process", new ArrayList<>(List.of(1))))
                .of("java");

        assertThat(part.values().keySet()).containsExactly("/java/a");
    }

    private static Map<String, Object> differences(Map<String, Object> before, Map<String, Object> after) {
        return Baseline.of(THEN, before).differences(Baseline.of(THEN.plusSeconds(60), after));
    }
}
