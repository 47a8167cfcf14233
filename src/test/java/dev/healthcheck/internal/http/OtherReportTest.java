package dev.healthcheck.internal.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherReportTest {

    private static OtherReport read(String json) {
        return requireNonNull(OtherReport.of(object(json)));
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    @ParameterizedTest
    @CsvSource({
        "success, PASSED",
        "UP, PASSED",
        "pass, PASSED",
        "ok, PASSED",
        "degraded, DEGRADED",
        "warn, DEGRADED",
        "unknown, DEGRADED",
        "failure, FAILED",
        "DOWN, FAILED",
        "fail, FAILED",
        "OUT_OF_SERVICE, FAILED",
        "stuck, FAILED",
        "error, FAILED"
    })
    void theStatusIsAWordOfEachFormat(String word, CheckState state) {
        assertThat(read("{\"status\":\"%s\"}".formatted(word)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":1}", "{\"status\":null}", "{\"status\":\"\"}", "{\"state\":\"UP\"}"})
    void withoutAStatusItIsNoReport(String json) {
        assertThat(OtherReport.of(object(json))).isNull();
    }

    @Test
    void oddMembersAreReadAsFarAsTheyGo() {
        OtherReport report = read("""
                {"status":"failure","results":[1,"x",null,[],{},
                {"checker":"a","passed":true},
                {"checker":"b","passed":false,"output":null},
                {"checker":"c","state":"pending","output":{"message":"not yet"},"critical":false},
                {"checker":"d","state":"odd","output":{"n":1}},
                {"checker":7,"state":"failed","output":[1,2]}]}""");

        assertThat(report.checks())
                .extracting(OtherCheck::toString)
                .containsExactly(
                        " failed",
                        "a passed",
                        "b failed",
                        "c pending (not yet)",
                        "d degraded ({\"n\":1})",
                        " failed ([1,2])");
        assertThat(report.checks().get(3).isCritical()).isFalse();
        assertThat(report.cycle()).isEmpty();
    }

    @Test
    void aCycleIsNoCheck() {
        OtherReport report = read("""
                {"status":"success","results":[{"checker":"call-cycle","output":"a > b > a","state":"passed"},
                {"checker":"db","state":"passed"}]}""");

        assertThat(report.cycle()).isEqualTo("a > b > a");
        assertThat(report.checks()).extracting(OtherCheck::name).containsExactly("db");
    }

    @Test
    void checksOfMicroProfileHaveTheirDataAsText() {
        OtherReport report = read("""
                {"status":"DOWN","checks":[{"name":"db","status":"DOWN","data":{"pool":"orders"}},
                {"name":"ours","status":"UP","data":{"state":"degraded","output":"slow"}},
                {"name":"bare","status":"DOWN"},
                {"name":"well","status":"UP","data":{"n":1}}]}""");

        assertThat(report.format()).isEqualTo("microprofile-health");
        assertThat(report.checks())
                .extracting(OtherCheck::toString)
                .containsExactly(
                        "db failed ({\"pool\":\"orders\"})", "ours degraded (slow)", "bare failed", "well passed");
    }

    @Test
    void componentsOfSpringMayHaveComponents() {
        OtherReport report = read("""
                {"status":"DOWN","components":{"db":{"status":"DOWN","components":{
                "a":{"status":"UP"},"b":{"status":"DOWN","details":{"error":"refused"}}}},
                "disk":{"status":"UP","details":{"free":1}},"odd":1,"empty":{}}}""");

        assertThat(report.format()).isEqualTo("spring-boot");
        assertThat(report.checks())
                .extracting(OtherCheck::toString)
                .containsExactly("db/a passed", "db/b failed (refused)", "disk passed");
    }

    @Test
    void theOlderFormOfSpringIsRead() {
        assertThat(read("{\"status\":\"UP\",\"details\":{\"db\":{\"status\":\"UP\"}}}")
                        .checks())
                .extracting(OtherCheck::name)
                .containsExactly("db");
    }

    @Test
    void keysOfHealthJsonAreNames() {
        OtherReport report = read("""
                {"status":"warn","checks":{"a%3Ab:time":[{"status":"warn","output":"slow"},{"status":"pass"}],
                "odd":1,"plain":[{"status":"fail"}]}}""");

        assertThat(report.checks())
                .extracting(OtherCheck::toString)
                .containsExactly("a:b degraded (slow)", "a:b passed", "plain failed");
    }

    @Test
    void componentsWithoutAnEndAreCut() {
        StringBuilder json = new StringBuilder("{\"status\":\"UP\",\"components\":{\"x\":");
        json.append("{\"status\":\"UP\",\"components\":{\"x\":".repeat(30)).append("{\"status\":\"UP\"}");
        json.append("}}".repeat(30)).append("}}");

        assertThat(read(json.toString()).checks()).hasSize(1);
    }
}
