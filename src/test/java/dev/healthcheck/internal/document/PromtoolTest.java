package dev.healthcheck.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.Probe;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts in the own tool of Prometheus, where this machine has it. */
class PromtoolTest {
    private static final CheckFacts DB = Facts.runbook(Facts.of("db", Probe.READINESS), "https://wiki.example/{{db}}");
    private static final CheckFacts MAIL = Facts.of("mail", Duration.ofSeconds(2), false, 3, Probe.READINESS);
    private static final String INSTANCE = "instance=\"web-1\",job=\"JOB\"";

    private final List<Map<String, Object>> series = new ArrayList<>();
    private final List<Map<String, Object>> expectations = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void findPromtool() {
        assumeTrue(promtool() != null, "promtool is not on the PATH");
    }

    @Test
    void theRulesAreAccepted() throws Exception {
        check(DB, MAIL);
        check();
        for (String name : Facts.HOSTILE) {
            check(Facts.owner(Facts.runbook(Facts.of(name, Probe.READINESS), "https://wiki.example/" + name), name));
        }
    }

    @Test
    void failuresFireAfterTheirTime() throws Exception {
        state("db", "failed", "0x3 1x60");
        state("mail", "stuck", "0x3 1x60");
        status("ready", "failure", "0x3 1x60");
        expect("40s", "HealthCheckFailed", true, DB, "db", false);
        expect("1m", "HealthCheckFailed", true, DB, "db", true);
        alsoExpect(MAIL, "mail");
        expect("50s", "HealthCheckNotReady", false, DB, null, false);
        expect("1m", "HealthCheckNotReady", false, DB, null, true);

        test(DB, MAIL);
    }

    @Test
    void hostileNamesFire() throws Exception {
        for (String name : Facts.HOSTILE) {
            CheckFacts check = Facts.of(name, Probe.READINESS);
            series.clear();
            expectations.clear();
            state(name, "failed", "1x60");
            expect("3m", "HealthCheckFailed", true, check, name, true);

            test(check);
        }
    }

    @Test
    void whatIsNotKnownFires() throws Exception {
        state("db", "pending", "1x60");
        state("mail", "unknown", "1x60");
        state("mail", "degraded", "1x60");
        age("db", "0+30x60");
        expect("1m", "HealthCheckUnknown", false, DB, "db", false);
        expect("8m", "HealthCheckUnknown", false, DB, "db", true, "healthcheck_check_state", "pending");
        alsoExpect(DB, "mail", "healthcheck_check_state", "unknown");
        expect("8m", "HealthCheckDegraded", false, DB, "mail", true, "healthcheck_check_state", "degraded");
        expect("3m", "HealthCheckResultTooOld", true, DB, "db", false);
        expect("5m", "HealthCheckResultTooOld", true, DB, "db", true);

        test(DB, MAIL);
    }

    @Test
    void changesAndTimeoutsFireByTheirRate() throws Exception {
        counter("healthcheck_check_transitions_total", "db", "0+1x60");
        counter("healthcheck_check_timeouts_total", "db", "0+1x60");
        counter("healthcheck_check_transitions_total", "mail", "5x60");
        expect("10m", "HealthCheckFlapping", false, DB, "db", true);
        expect("10m", "HealthCheckTimeouts", false, DB, "db", true);

        test(DB, MAIL);
    }

    @Test
    void missingMetricsFire() throws Exception {
        series("up{" + INSTANCE + "}", "1x6 0x60");
        expect("1m", "HealthCheckTargetDown", false, DB, null, false);
        expect("5m", "HealthCheckTargetDown", false, DB, null, true);
        expectations.add(expectation("10m", "HealthCheckMissing"));
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("exp_labels", Map.of("severity", "critical", "selection", "all"));
        missing.put("exp_annotations", rule("HealthCheckMissing", DB).get("annotations"));
        expectations.get(expectations.size() - 1).put("exp_alerts", List.of(missing));

        test(DB);
    }

    @Test
    void aHealthyDeploymentIsSilent() throws Exception {
        state("db", "passed", "1x60");
        state("db", "failed", "0x60");
        status("all", "success", "1x60");
        status("ready", "success", "1x60");
        status("ready", "failure", "0x60");
        series("up{" + INSTANCE + "}", "1x60");
        age("db", "5x60");
        counter("healthcheck_check_transitions_total", "db", "3x60");
        for (Map<String, Object> rule : AlertRulesTest.rules(DB, MAIL)) {
            expectations.add(expectation("10m", rule.get("alert").toString()));
        }

        test(DB, MAIL);
    }

    private void state(String checker, String state, String values) {
        series(
                "healthcheck_check_state{" + INSTANCE + ",checker=" + Rule.promQl(checker)
                        + ",healthcheck_check_state=\"" + state + "\"}",
                values);
    }

    private void status(String selection, String status, String values) {
        series(
                "healthcheck_status{" + INSTANCE + ",selection=\"" + selection + "\",healthcheck_status=\"" + status
                        + "\"}",
                values);
    }

    private void age(String checker, String values) {
        counter("healthcheck_check_result_age_seconds", checker, values);
    }

    private void counter(String metric, String checker, String values) {
        series(metric + "{" + INSTANCE + ",checker=\"" + checker + "\"}", values);
    }

    private void series(String name, String values) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("series", name);
        one.put("values", values);
        series.add(one);
    }

    private static Map<String, Object> expectation(String time, String alert) {
        Map<String, Object> expectation = new LinkedHashMap<>();
        expectation.put("eval_time", time);
        expectation.put("alertname", alert);
        return expectation;
    }

    /** @param named whether the rule itself has a label for the check */
    private void expect(
            String time,
            String alert,
            boolean named,
            CheckFacts check,
            String checker,
            boolean fires,
            String... labels) {
        Map<String, Object> expectation = expectation(time, alert);
        expectation.put(
                "exp_alerts", new ArrayList<>(fires ? List.of(alert(alert, check, checker, labels)) : List.of()));
        expectations.add(expectation);
        assertThat(AlertRulesTest.map(rule(alert, check).get("labels")).containsKey("checker"))
                .isEqualTo(named);
    }

    @SuppressWarnings("unchecked")
    private void alsoExpect(CheckFacts check, String checker, String... labels) {
        Map<String, Object> last = expectations.get(expectations.size() - 1);
        ((List<Object>) last.get("exp_alerts")).add(alert(last.get("alertname").toString(), check, checker, labels));
    }

    private Map<String, Object> alert(String alert, CheckFacts check, String checker, String... labels) {
        Map<String, Object> rule = rule(alert, check);
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("severity", AlertRulesTest.map(rule.get("labels")).get("severity"));
        expected.putAll(labels(alert, checker, labels));
        Map<String, Object> annotations = new LinkedHashMap<>();
        AlertRulesTest.map(rule.get("annotations"))
                .forEach((name, text) -> annotations.put(name, expanded(text.toString(), checker)));
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("exp_labels", expected);
        made.put("exp_annotations", annotations);
        return made;
    }

    /** {@return the labels of the series that the rule keeps} */
    private Map<String, Object> labels(String alert, String checker, String... labels) {
        Map<String, Object> expected = new LinkedHashMap<>(Map.of("instance", "web-1", "job", "JOB"));
        if (checker != null) {
            expected.put("checker", checker);
        }
        if (alert.equals("HealthCheckFailed")) {
            expected.put("healthcheck_check_state", "mail".equals(checker) ? "stuck" : "failed");
        }
        if (alert.equals("HealthCheckNotReady")) {
            expected.putAll(Map.of("selection", "ready", "healthcheck_status", "failure"));
        }
        for (int i = 0; i < labels.length; i += 2) {
            expected.put(labels[i], labels[i + 1]);
        }
        return expected;
    }

    private static String expanded(String template, String checker) {
        return template.replace("{{ $labels.instance }}", "web-1")
                .replace("{{ $labels.checker }}", String.valueOf(checker))
                .replace("{{ \"{{\" }}", "{{");
    }

    private static Map<String, Object> rule(String alert, CheckFacts check) {
        return AlertRulesTest.rules(check).stream()
                .filter(rule -> rule.get("alert").equals(alert))
                .findFirst()
                .orElseThrow();
    }

    private void check(CheckFacts... checks) throws Exception {
        Path rules = Files.writeString(folder.resolve("alerts.yaml"), AlertRulesTest.write(checks));

        assertThat(promtool("check", "rules", rules.toString()))
                .contains("SUCCESS")
                .doesNotContain("duplicate");
    }

    private void test(CheckFacts... checks) throws Exception {
        Files.writeString(folder.resolve("alerts.yaml"), AlertRulesTest.write(checks));
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("interval", "10s");
        test.put("input_series", series);
        test.put("alert_rule_test", expectations);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule_files", List.of("alerts.yaml"));
        document.put("evaluation_interval", "10s");
        document.put("tests", List.of(test));
        Path unit = Files.writeString(folder.resolve("test.yaml"), Yaml.write("unit test", document));

        assertThat(promtool("test", "rules", unit.toString())).contains("SUCCESS");
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(promtool()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String promtool() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            File file = new File(folder, "promtool");
            if (file.canExecute()) {
                return file.getPath();
            }
        }
        return null;
    }
}
