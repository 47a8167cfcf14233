package dev.healthcheck.internal.format;

import static dev.healthcheck.internal.format.Outcomes.notCritical;
import static dev.healthcheck.internal.format.Outcomes.outcome;
import static dev.healthcheck.internal.format.Outcomes.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckState;
import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MicroProfileFormatTest {
    private final SchemaReader reader = new SchemaReader("microprofile-health.json");
    private final Json json = new Json();
    private final MicroProfileFormat format =
            new MicroProfileFormat(json, name -> name.replaceFirst(" \\(bean\\)$", ""));

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void aPassingCheckIsUp() {
        assertThat(format.write(report(outcome("a", CheckState.PASSED, "ok"), outcome("b", CheckState.PASSED, null))))
                .isEqualTo("""
                        {"status":"UP","checks":[{"name":"a","status":"UP","data":{"output":"ok"}},\
                        {"name":"b","status":"UP"}]}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSED | UP | {}",
                "DEGRADED | UP | {'state':'degraded'}",
                "FAILED | DOWN | {'state':'failed'}",
                "STUCK | DOWN | {'state':'stuck'}",
                "PENDING | DOWN | {'state':'pending'}",
                "REMOVED | DOWN | {'state':'removed'}"
            })
    void eachStateOfACriticalCheckHasItsStatus(CheckState state, String status, String data) {
        JsonNode written = reader.read(format.write(report(outcome("a", state, Map.of()))));

        assertThat(written.path("status").textValue()).isEqualTo(status);
        assertThat(written.at("/checks/0/status").textValue()).isEqualTo(status);
        assertThat(written.at("/checks/0").has("data")).isEqualTo(state != CheckState.PASSED);
        assertThat(written.at("/checks/0").path("data").toString()).isEqualTo(fields(data));
    }

    /** The whole is UP, so each check is UP: the specification knows no check that is DOWN in a whole that is UP. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSED | {'critical':false}",
                "DEGRADED | {'state':'degraded','critical':false}",
                "FAILED | {'state':'degraded','reason':'not critical: failed','critical':false}",
                "STUCK | {'state':'degraded','reason':'not critical: stuck','critical':false}",
                "PENDING | {'state':'degraded','reason':'not critical: pending','critical':false}"
            })
    void aCheckThatIsNotCriticalIsUpAndTellsWhyItIsDegraded(CheckState state, String data) {
        JsonNode written = reader.read(format.write(report(notCritical("a", state, Map.of()))));

        assertThat(written.path("status").textValue()).isEqualTo("UP");
        assertThat(written.at("/checks/0/status").textValue()).isEqualTo("UP");
        assertThat(written.at("/checks/0/data").toString()).isEqualTo(fields(data));
    }

    private static String fields(String text) {
        return text.equals("{}") ? "" : text.replace('\'', '"');
    }

    @Test
    void twoChecksMayHaveTheNameOfTheirResponses() {
        JsonNode checks = reader.read(format.write(
                        report(outcome("up (bean)", CheckState.PASSED, null), outcome("up", CheckState.PASSED, null))))
                .path("checks");

        assertThat(checks.findValuesAsText("name")).containsExactly("up", "up");
    }

    @Test
    void aReportBeforeTheStartHasNoChecks() {
        assertThat(new String(MicroProfileFormat.empty(false).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"PASSED, UP", "DEGRADED, UP", "FAILED, DOWN", "STUCK, DOWN", "PENDING, DOWN"})
    void theStatusAloneHasNoChecks(CheckState state, String status) {
        String written = format.writeStatus(report(outcome("a", state, "x")));

        assertThat(written).isEqualTo("{\"status\":\"" + status + "\",\"checks\":[]}");
        reader.read(written);
    }

    @Test
    void dataHasTheMembersOfTheOutputAsPlainValues() {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("free", 17);
        output.put("mounted", true);
        output.put("path", "/data");
        output.put("inodes", Map.of("free", 9));
        output.put("hosts", List.of("a", "b"));
        output.put("owner", null);
        output.put("state", "mine");

        JsonNode written = reader.read(format.write(report(outcome("disk", CheckState.FAILED, output))));

        assertThat(written.at("/checks/0/data").toString()).isEqualTo("""
                        {"free":17,"mounted":true,"path":"/data","inodes":"{\\"free\\":9}",\
                        "hosts":"[\\"a\\",\\"b\\"]","owner":"null","state":"mine"}""");
    }

    @Test
    void dataHasTheMessageOfTheException() {
        ExceptionInfo exception = new ExceptionInfo("java.io.IOException", "no route", null);

        JsonNode written = reader.read(
                format.write(report(outcome("a", CheckState.FAILED, "gone", true, CheckMetadata.DEFAULT, exception))));

        assertThat(written.at("/checks/0/data").toString())
                .isEqualTo("{\"output\":\"gone\",\"state\":\"failed\",\"exception\":\"no route\"}");
    }

    static Stream<HealthReport> hostile() {
        return Outcomes.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameAndNoOutputBreaksTheFormat(HealthReport report) {
        JsonNode checks = reader.read(format.write(report)).path("checks");

        assertThat(checks).hasSize(report.results().size());
        for (int i = 0; i < checks.size(); i++) {
            assertThat(checks.get(i).path("name").textValue())
                    .isEqualTo(RandomValues.sent(report.results().get(i).checker()));
        }
    }
}
