package dev.healthcheck.clients;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusIT {
    private static final String READY = "healthcheck_status{selection=\"ready\"} == 1";
    private static final String LIVE = "healthcheck_status{selection=\"live\"} == 1";

    private final String prometheus = Installed.program("prometheus", "prometheus", "--version");
    private final String promtool = Installed.program("promtool", "prometheus", "--version");
    private final int port = Shop.freePort();

    /** Nobody else asks: a scrape runs no check, so that the background does. */
    @Test
    void theMetricsFollowAndTheAlertFires() {
        try (Shop shop = Shop.open("prometheus", Map.of("details", "token", "every", "300ms"))) {
            String token = shop.write("shop.token", Shop.TOKEN).toString();
            String rules = rules(shop, token);
            try (Program server = scrape(shop, token, rules)) {
                Course.of(shop, server, () -> states(READY)).shows("[success]", "[failure]");

                shop.breakDown();
                Course.awaits(() -> assertThat(firing()).contains("HealthCheckFailed warehouse"));
                assertThat(states(LIVE)).isEqualTo("[success]");
                assertThat(get("query", Map.of("query", "up")).getString("data.result[0].value[1]"))
                        .isEqualTo("1");
                shop.mend();
                Course.awaits(() -> assertThat(firing()).doesNotContain("HealthCheckFailed warehouse"));
            }
        }
    }

    /** {@return the file of rules that the two lines of the page write and check} */
    private String rules(Shop shop, String token) {
        String file = shop.folder("shop-alerts.yaml").toString();
        Program.Ended ended = Program.shell(
                shop.folder("rules"),
                Snippet.of("Prometheus", 1)
                        .with("/etc/prometheus/shop.token", token)
                        .with("/etc/prometheus/shop-alerts.yaml", file)
                        .with("promtool", promtool)
                        .with("web-1.example:8080/shop/api", shop.authority())
                        .text());
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("SUCCESS");
        return file;
    }

    private Program scrape(Shop shop, String token, String rules) {
        String snippet = Snippet.of("Prometheus")
                .with("/etc/prometheus/shop.token", token)
                .with("/etc/prometheus/shop-alerts.yaml", rules)
                .with("web-1.example:8080", shop.authority())
                .with("/shop/api", "")
                .text();
        String configuration =
                "global: { scrape_interval: 500ms, scrape_timeout: 500ms, evaluation_interval: 500ms }\n" + snippet;
        return Program.start(
                shop.folder("prometheus"),
                List.of(
                        prometheus,
                        "--config.file=" + shop.write("prometheus.yml", configuration),
                        "--storage.tsdb.path=" + shop.folder("data"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private String states(String query) {
        return get("query", Map.of("query", query))
                .getList("data.result.metric.healthcheck_status")
                .toString();
    }

    private List<String> firing() {
        return when().get("http://127.0.0.1:" + port + "/api/v1/alerts")
                .jsonPath()
                .getList(
                        "data.alerts.findAll { it.state == 'firing' }.collect { it.labels.alertname + ' ' + it.labels.checker }");
    }

    private JsonPath get(String route, Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("http://127.0.0.1:" + port + "/api/v1/" + route)
                .jsonPath();
    }
}
