package dev.healthcheck.internal.format;

import static dev.healthcheck.internal.format.Outcomes.metadata;
import static dev.healthcheck.internal.format.Outcomes.notCritical;
import static dev.healthcheck.internal.format.Outcomes.outcome;
import static dev.healthcheck.internal.format.Outcomes.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HealthJsonFormatTest {
    private static final ServiceInfo NOTHING = new ServiceInfo(null, null, null, null, null);

    private final SchemaReader reader = new SchemaReader("health-json.json");
    private final Json json = new Json();
    private final HealthJsonFormat format = new HealthJsonFormat(json, NOTHING);

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void aPassingCheckHasItsRunTimeAsObservedValue() {
        String written = format.write(report(outcome("search", CheckState.PASSED, null)));

        assertThat(written).isEqualTo("""
                        {"status":"pass","checks":{"search:responseTime":[{"componentType":"component",\
                        "observedValue":12.345,"observedUnit":"ms","status":"pass",\
                        "time":"2026-11-28T09:30:16.650Z"}]}}""");
    }

    @Test
    void theFactsAboutTheServiceStandBeforeTheChecks() {
        ServiceInfo service = new ServiceInfo("2", "2.1.7", "shop", "the shop", "on sale");

        String written = new HealthJsonFormat(json, service).write(report());

        assertThat(written).isEqualTo("""
                        {"status":"pass","version":"2","releaseId":"2.1.7","serviceId":"shop",\
                        "description":"the shop","notes":["on sale"],"checks":{}}""");
        reader.read(written);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, pass, pass, pass",
        "DEGRADED, warn, warn, warn",
        "FAILED, fail, fail, warn",
        "STUCK, fail, fail, warn",
        "PENDING, fail, fail, warn",
        "REMOVED, fail, fail, warn"
    })
    void eachStateHasItsStatus(CheckState state, String status, String whole, String wholeIfNotCritical) {
        JsonNode critical = reader.read(format.write(report(outcome("a", state, "x"))));
        JsonNode other = reader.read(format.write(report(notCritical("a", state, "x"))));

        assertThat(critical.path("status").textValue()).isEqualTo(whole);
        assertThat(other.path("status").textValue()).isEqualTo(wholeIfNotCritical);
        for (JsonNode one : List.of(critical, other)) {
            JsonNode check = one.at("/checks/a:responseTime/0");
            assertThat(check.path("status").textValue()).isEqualTo(status);
            assertThat(check.path("output").textValue()).isEqualTo(status.equals("pass") ? null : "x");
        }
        assertThat(critical.at("/checks/a:responseTime/0").has("critical")).isFalse();
        assertThat(other.at("/checks/a:responseTime/0/critical").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PASSED, pass", "DEGRADED, warn", "FAILED, fail", "STUCK, fail", "PENDING, fail"})
    void theStatusAloneTellsNothingElse(CheckState state, String status) {
        String written = format.writeStatus(report(outcome("a", state, "x")));

        assertThat(written).isEqualTo("{\"status\":\"" + status + "\"}");
        reader.read(written);
    }

    @Test
    void theOutputOfTheWholeNamesTheTroubles() {
        JsonNode written = reader.read(format.write(report(
                outcome("a", CheckState.FAILED, "x"),
                outcome("b", CheckState.PASSED, "x"),
                outcome("c", CheckState.PENDING, "x"),
                outcome("d", CheckState.STUCK, "x"),
                outcome("e", CheckState.DEGRADED, "x"))));

        assertThat(written.path("output").textValue())
                .isEqualTo("2 of 5 checks fail: a, d; 1 is pending: c; 1 is degraded: e");
    }

    @Test
    void membersOfTheOutputAreTheObservation() {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("componentType", "datastore");
        output.put("componentId", "node-1");
        output.put("measurement", "connections");
        output.put("observedValue", 75);
        output.put("observedUnit", "count");
        output.put("idle", 12);

        JsonNode check = reader.read(format.write(report(outcome("orders", CheckState.PASSED, output))))
                .at("/checks/orders:connections/0");

        assertThat(check.path("componentType").textValue()).isEqualTo("datastore");
        assertThat(check.path("componentId").textValue()).isEqualTo("node-1");
        assertThat(check.path("observedValue").intValue()).isEqualTo(75);
        assertThat(check.path("observedUnit").textValue()).isEqualTo("count");
        assertThat(check.path("idle").intValue()).isEqualTo(12);
        assertThat(check.has("measurement")).isFalse();
        assertThat(check.has("details")).isFalse();
    }

    @Test
    void theMessageOfAnOutputWithMembersIsTheOutput() {
        Map<String, Object> output = Map.of("message", "the disk is full", "observedValue", 99, "mount", "/var");

        JsonNode check = reader.read(format.write(report(outcome("disk", CheckState.FAILED, output))))
                .at("/checks/disk:value/0");

        assertThat(check.path("output").textValue()).isEqualTo("the disk is full");
        assertThat(check.path("mount").textValue()).isEqualTo("/var");
        assertThat(check.has("message")).isFalse();
    }

    @Test
    void aNumberIsAnObservationWithoutAUnit() {
        JsonNode check = reader.read(format.write(report(outcome("queue", CheckState.PASSED, 42))))
                .at("/checks/queue:value/0");

        assertThat(check.path("observedValue").intValue()).isEqualTo(42);
        assertThat(check.has("observedUnit")).isFalse();
    }

    /** Only a member without a meaning in the draft may stand beside the draft's own. */
    @Test
    void aMemberWithTheNameOfADefinedMemberIsADetail() {
        Map<String, Object> output = Map.of("status", "green", "observedUnit", "ms", "since", 1, "details", true);

        JsonNode check = reader.read(format.write(report(outcome("a", CheckState.PASSED, output))))
                .at("/checks/a:responseTime/0");

        assertThat(check.path("status").textValue()).isEqualTo("pass");
        assertThat(check.path("details").toString().chars().sum())
                .isEqualTo(json.write(output).chars().sum());
    }

    @Test
    void theOutputOfAPassingCheckIsADetail() {
        JsonNode checks = reader.read(format.write(report(
                        outcome("a", CheckState.PASSED, "redis ok"), outcome("b", CheckState.PASSED, List.of(1, 2)))))
                .path("checks");

        assertThat(checks.at("/a:responseTime/0/details").textValue()).isEqualTo("redis ok");
        assertThat(checks.at("/b:responseTime/0/details").toString()).isEqualTo("[1,2]");
    }

    @Test
    void aTroubleSaysSinceWhen() {
        assertThat(reader.read(format.write(report(outcome("a", CheckState.DEGRADED, null))))
                        .at("/checks/a:responseTime/0/since")
                        .textValue())
                .isEqualTo("2026-11-28T09:29:16.650Z");
    }

    /** The kubelet reads no more than 10 KiB. */
    @Test
    void fiftyChecksAreShort() {
        CheckOutcome[] outcomes = IntStream.range(0, 50)
                .mapToObj(i -> outcome("ordersDatabase" + i, CheckState.PASSED, "42 orders open"))
                .toArray(CheckOutcome[]::new);

        assertThat(format.write(report(outcomes)).getBytes(UTF_8)).hasSizeLessThan(10_240);
    }

    @Test
    void theOutputOfAFailureIsText() {
        JsonNode check = reader.read(format.write(report(outcome("a", CheckState.FAILED, Map.of("free", 1)))))
                .at("/checks/a:responseTime/0");

        assertThat(check.path("output").textValue()).isEqualTo("{\"free\":1}");
        assertThat(check.path("free").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PASSED, false", "DEGRADED, true", "FAILED, true"})
    void onlyATroubleAffectsEndpoints(CheckState state, boolean affects) {
        CheckOutcome outcome =
                outcome("a", state, "x", true, metadata("https://wiki.example/a", "/orders/{id}", "/carts"), null);

        JsonNode check = reader.read(format.write(report(outcome))).at("/checks/a:responseTime/0");

        assertThat(check.path("affectedEndpoints").toString())
                .isEqualTo(affects ? "[\"/orders/{id}\",\"/carts\"]" : "");
        assertThat(check.at("/links/runbook").textValue()).isEqualTo("https://wiki.example/a");
    }

    @ParameterizedTest
    @CsvSource({
        "team-a, ",
        "mailto:orders@example.com, mailto:orders@example.com",
        "https://chat.example/orders?a=b#c, https://chat.example/orders?a=b#c",
        "HTTP://chat.example/größe, HTTP://chat.example/gr%C3%B6%C3%9Fe",
        "https://chat.example or Ada, ",
        "https://, ",
        "mailto:, ",
        "javascript:alert(1), ",
    })
    void theOwnerIsALinkTooIfItIsAnAddress(String owner, String link) {
        CheckOutcome outcome = outcome("a", CheckState.PASSED, "x", true, Outcomes.owned(owner, null), null);

        JsonNode check = reader.read(format.write(report(outcome))).at("/checks/a:responseTime/0");

        assertThat(check.path("owner").textValue()).isEqualTo(owner);
        assertThat(check.at("/links/owner").textValue()).isEqualTo(link);
        assertThat(check.has("links")).isEqualTo(link != null);
    }

    @Test
    void anOwnerInTheOutputIsADetail() {
        CheckOutcome outcome = outcome(
                "a",
                CheckState.PASSED,
                Map.of("owner", "root"),
                true,
                Outcomes.owned("team-a", "https://wiki.example/a"),
                null);

        JsonNode check = reader.read(format.write(report(outcome))).at("/checks/a:responseTime/0");

        assertThat(check.path("owner").textValue()).isEqualTo("team-a");
        assertThat(check.at("/details/owner").textValue()).isEqualTo("root");
        assertThat(check.at("/links").size()).isEqualTo(1);
    }

    @Test
    void aNameWithAColonIsTheIdOfItsComponent() {
        JsonNode checks = reader.read(format.write(report(
                        outcome("jdbc:orders", CheckState.PASSED, null),
                        outcome("jdbc%3Aorders", CheckState.FAILED, null))))
                .path("checks");

        assertThat(checks.size()).isEqualTo(1);
        assertThat(checks.at("/jdbc%3Aorders:responseTime/0/componentId").textValue())
                .isEqualTo("jdbc:orders");
        assertThat(checks.at("/jdbc%3Aorders:responseTime/1/status").textValue())
                .isEqualTo("fail");
    }

    /** The character arrives as a question mark, which another name may have. */
    @Test
    void halfACharacterMakesNoKeyOfAnotherCheck() {
        JsonNode checks = reader.read(format.write(
                        report(outcome("a\ud800", CheckState.PASSED, null), outcome("a?", CheckState.PASSED, null))))
                .path("checks");

        assertThat(checks.at("/a\ufffd:responseTime/0/componentId").textValue()).isEqualTo("a?");
        assertThat(checks.at("/a?:responseTime/0/status").textValue()).isEqualTo("pass");
    }

    static Stream<HealthReport> hostile() {
        return Outcomes.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameAndNoOutputBreaksTheFormat(HealthReport report) {
        JsonNode written = reader.read(format.write(report));

        int checks = 0;
        for (JsonNode details : written.path("checks")) {
            checks += details.size();
            for (JsonNode check : details) {
                assertThat(Instant.parse(check.path("time").textValue())).isEqualTo(Outcomes.RUN);
                assertThat(check.has("observedValue")).isTrue();
            }
        }
        assertThat(checks).isEqualTo(report.results().size());
        assertThat(written.path("output").asText())
                .doesNotContainPattern("[\\r\\n]")
                .hasSizeLessThan(1_500);
    }
}
