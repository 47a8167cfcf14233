package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics for Prometheus and its like. */
class MetricsIT {
    private static final String OPEN_METRICS = "application/openmetrics-text;charset=utf-8;version=1.0.0";
    private static final String PROMETHEUS = "text/plain;charset=utf-8;version=0.0.4";

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "metrics",
            new String[] {
                "healthcheck.success-ttl=1ms", "healthcheck.failed-ttl=1ms", "healthcheck.groups.storage.include=db"
            },
            Panel.class));

    @RegisterExtension
    static final DeployedWar CLOSED = new DeployedWar(Apps.app(
            "metrics-closed",
            new String[] {"healthcheck.details=token", "healthcheck.token=it-0123456789-bearer-s3cret"},
            Panel.class));

    /** Prometheus 2.42 and 3.5.3, VictoriaMetrics 1.79, curl, Consul, a browser, and the exporter for black boxes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept: application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1 | " + OPEN_METRICS,
                "Accept: application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
                        + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;"
                        + "escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2 | " + OPEN_METRICS,
                "Accept: text/plain;version=0.0.4;q=1,*/*;q=0.1 | " + PROMETHEUS,
                "Accept: */* | " + PROMETHEUS,
                "Accept: text/plain, text/*, */* | " + PROMETHEUS,
                "Accept: text/html,application/xhtml+xml,*/*;q=0.8 | " + PROMETHEUS,
                "Accept: application/json | " + PROMETHEUS,
                "Accept: ; | " + PROMETHEUS,
                "X-No-Accept: x | " + PROMETHEUS
            })
    void eachScraperGetsAFormatThatItReads(String header, String type) {
        Wire answer = ask(PANEL, "", header);

        if (header.equals("Accept: ;") && !answer.isOurs()) {
            assertThat(answer.status()).isEqualTo(400);
            return;
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.body()).startsWith("# TYPE ").endsWith("\n").doesNotContain("\r");
        assertThat(answer.body().endsWith("\n# EOF\n")).isEqualTo(type.equals(OPEN_METRICS));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theFormatIsAskedForByName(Server server) {
        assertThat(type(ask(PANEL, "?format=openmetrics", "Accept: */*"))).isEqualTo(OPEN_METRICS);
        assertThat(type(ask(PANEL, "?format=prometheus", "Accept: application/openmetrics-text")))
                .isEqualTo(PROMETHEUS);
        for (String query : new String[] {"?format=json", "?format=", "?format=%zz"}) {
            // TomEE fails for a broken escape before any filter runs, and logs that.
            Wire answer = ExpectedErrors.during(server, () -> ask(PANEL, query));
            if (answer.isOurs()) {
                assertThat(answer.status()).isEqualTo(406);
                assertThat(answer.json().getString("error")).contains("openmetrics, prometheus");
            }
        }
    }

    /** Prometheus drops the body of any other answer. */
    @Test
    void theStatusIsSuccessWhileACheckFails() {
        when().post(PANEL.at("api/panel/orders/failed"));
        try {
            assertThat(Wire.get(PANEL.at("api/healthcheck")).status()).isEqualTo(503);
            Wire answer = ask(PANEL, "");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("healthcheck_check_state{checker=\"orders\",healthcheck_check_state=\"failed\"} 1\n")
                    .contains("healthcheck_status{selection=\"ready\",healthcheck_status=\"failure\"} 1\n")
                    .contains("healthcheck_status{selection=\"live\",healthcheck_status=\"success\"} 1\n")
                    .contains("healthcheck_status{selection=\"group/storage\",healthcheck_status=\"failure\"} 1\n")
                    .contains("healthcheck_check_info{checker=\"orders\",critical=\"true\",probes=\"readiness\","
                            + "tags=\"db,slow\"} 1\n");
            assertThat(Wire.ask("HEAD", PANEL.at("api/healthcheck/metrics")).status())
                    .isEqualTo(200);
        } finally {
            when().post(PANEL.at("api/panel/orders/passed"));
        }
    }

    @Test
    void metricsRunNoCheck() {
        Wire.get(PANEL.at("api/healthcheck"));
        Map<String, Integer> before = runs();

        for (int i = 0; i < 20; i++) {
            ask(PANEL, i % 2 == 0 ? "?format=openmetrics" : "?fresh&tags=db");
        }

        assertThat(before).hasSize(5);
        assertThat(runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmetrics", "prometheus"})
    void aStrangerSeesNoNameOfACheck(String format) {
        Wire stranger = ask(CLOSED, "?format=" + format);
        Wire insider = ask(CLOSED, "?format=" + format, "Authorization: Bearer it-0123456789-bearer-s3cret");

        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.body())
                .contains("healthcheck_status{selection=\"all\"")
                .doesNotContainPattern("checker|alive|schema|orders|search|mail");
        assertThat(insider.body()).contains("checker=\"orders\"");
        assertThat(stranger.header("Vary")).contains("Authorization");
    }

    @Test
    void allOtherMethodsAreNotAllowed() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            Wire answer = Wire.ask(method, PANEL.at("api/healthcheck/metrics"), "Content-Length: 0");
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    private static Map<String, Integer> runs() {
        return Wire.get(PANEL.at("api/panel/runs")).json().getMap("");
    }

    /** {@return the media type with its parameters in the order of their names: servers differ in the order} */
    private static String type(Wire answer) {
        String[] parts = answer.header("Content-Type")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .split(";");
        Arrays.sort(parts, 1, parts.length);
        return String.join(";", parts);
    }

    private static Wire ask(DeployedWar war, String query, String... headers) {
        return Wire.get(war.at("api/healthcheck/metrics" + query), headers);
    }
}
