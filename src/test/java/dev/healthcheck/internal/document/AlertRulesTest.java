package dev.healthcheck.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final CheckFacts DB =
            Facts.runbook(Facts.of("db", Probe.READINESS), "https://wiki.example/{{db}}?a=b#c");
    private static final CheckFacts MAIL = Facts.of("mail", Duration.ofSeconds(2), false, 3, Probe.READINESS);

    @Test
    void aCriticalCheckHasACriticalAlertWithItsRunbook() {
        assertThat(write(DB)).contains("""
                              # A second run fails as well: a failed result lives 9 s, a run takes 2.5 s at most.
                              - alert: HealthCheckFailed
                                expr: 'healthcheck_check_state{checker="db",healthcheck_check_state=~"failed|stuck"} == 1'
                                for: "12s"
                                labels:
                                  severity: critical
                                  checker: db
                                annotations:
                                  summary: "Health check {{ $labels.checker }} fails on {{ $labels.instance }}"
                        """).contains("runbook_url: 'https://wiki.example/{{ \"{{\" }}db}}?a=b#c'");
    }

    @Test
    void theAlertsOfACheckNameItsOwner() {
        List<Map<String, Object>> rules = rules(Facts.owner(DB, "team {{orders}}"), MAIL);

        assertThat(rules.stream()
                        .map(rule -> map(rule.get("annotations")).get("owner"))
                        .limit(4))
                .containsExactly("team {{ \"{{\" }}orders}}", null, "team {{ \"{{\" }}orders}}", null);
    }

    @Test
    void aCheckThatIsNotCriticalHasAWarning() {
        Map<String, Object> rule = rules(MAIL).get(0);

        assertThat(rule.get("labels")).isEqualTo(Map.of("severity", "warning", "checker", "mail"));
        assertThat(rule.get("for")).isEqualTo("3s");
        assertThat(write(MAIL)).contains("# The check has failed 3 times in a row before its state changes.");
    }

    @Test
    void theGreatestAgeFollowsTheRunsInTheBackground() {
        assertThat(rules(DB).get(1).get("expr"))
                .isEqualTo("healthcheck_check_result_age_seconds{checker=\"db\"} > 330");
        assertThat(rules(Facts.every(DB, Duration.ofSeconds(60))).get(1).get("expr"))
                .isEqualTo("healthcheck_check_result_age_seconds{checker=\"db\"} > 183");
    }

    @Test
    void theWholeHasItsAlertsWithoutAnyCheck() {
        assertThat(rules().stream().map(rule -> rule.get("alert")))
                .containsExactly(
                        "HealthCheckDegraded",
                        "HealthCheckUnknown",
                        "HealthCheckNotReady",
                        "HealthCheckFlapping",
                        "HealthCheckTimeouts",
                        "HealthCheckMissing",
                        "HealthCheckTargetDown");
    }

    @Test
    void eachRuleHasTheMembersThatPrometheusKnows() {
        CheckFacts[] checks = Facts.HOSTILE.stream()
                .map(name -> Facts.of(name, Probe.READINESS))
                .toArray(CheckFacts[]::new);

        for (Map<String, Object> rule : rules(checks)) {
            assertThat(rule.keySet()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(rule.values()).allMatch(value -> value instanceof String || value instanceof Map);
            assertThat(rule.getOrDefault("for", "1s").toString()).matches("[1-9]\\d*s");
            assertThat(map(rule.get("labels")).get("severity")).isIn("critical", "warning");
            assertThat(map(rule.get("annotations"))).containsKeys("summary", "description");
        }
    }

    @Test
    void noTwoRulesHaveTheSameNameAndLabels() {
        assertThat(rules(DB, MAIL).stream()
                        .map(rule -> rule.get("alert") + " " + rule.get("labels"))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(rules(DB, MAIL));
    }

    @Test
    void aNameIsAStringOfPromQlAndNoTemplate() {
        CheckFacts check = Facts.of("a\"} or \\ {{x}}\n\u0007é", Probe.READINESS);
        Map<String, Object> rule = rules(check).get(0);

        assertThat(rule.get("expr").toString())
                .startsWith("healthcheck_check_state{checker=\"a\\\"} or \\\\ {{x}}\\n\\x07é\",");
        assertThat(map(rule.get("labels")).get("checker")).isEqualTo("a\"} or \\ {{ \"{{\" }}x}}\n\u0007é");
    }

    static String write(CheckFacts... checks) {
        return AlertRules.write(new AlertRules.Input(List.of(checks), Duration.ofMinutes(5)));
    }

    static List<Map<String, Object>> rules(CheckFacts... checks) {
        List<?> groups = (List<?>) map(Facts.parsed(write(checks))).get("groups");
        return ((List<?>) map(groups.get(0)).get("rules"))
                .stream().map(AlertRulesTest::map).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
