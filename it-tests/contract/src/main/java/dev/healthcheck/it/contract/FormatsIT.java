package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Csv;
import dev.healthcheck.it.app.OwnJson;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in the formats of all clients. */
class FormatsIT {
    private static final String OF_ORDERS = "%s.find { it.checker == 'orders' }.%s";
    private static final String FAILING = "healthcheck.groups.broken.include=orders,alive";

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "formats",
            new String[] {
                FAILING,
                "healthcheck.success-ttl=off",
                "healthcheck.failed-ttl=off",
                "healthcheck.service.id=shop",
                "healthcheck.service.version=2",
                "healthcheck.service.release-id=2.1.7",
                "healthcheck.service.description=sells",
                "healthcheck.service.notes=a,b",
                "healthcheck.checks.mail.owner=mailto:mail@example.com"
            },
            Panel.class));

    @RegisterExtension
    static final DeployedWar OWN = new DeployedWar(Apps.app("formats-own", Panel.class, OwnJson.class, Csv.class));

    @RegisterExtension
    static final DeployedWar CLOSED =
            new DeployedWar(Apps.app("formats-closed", new String[] {"healthcheck.details=never"}, Panel.class));

    @ParameterizedTest
    @CsvSource({
        "json, application/json, {\"hostname\":",
        "health, application/health+json, {\"status\":\"pass\"",
        "microprofile, application/json, {\"status\":\"UP\"",
        "nagios, text/plain;charset=utf-8, HEALTH OK - ",
        "text, text/plain;charset=utf-8, OK",
        "html, text/html;charset=utf-8, <!doctype html>"
    })
    void aFormatIsAskedForByItsName(String format, String type, String start) {
        Wire answer = ask(PANEL, "?format=" + format, "Accept: image/png");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.body()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/health+json | application/health+json",
                "application/health+json;q=0.9, application/json;q=0.5 | application/health+json",
                "application/health+json;q=0.5, application/json;q=0.9 | application/json",
                "text/plain | text/plain;charset=utf-8",
                "text/plain;charset=utf-8 | text/plain;charset=utf-8",
                "text/*;q=0.5 | text/plain;charset=utf-8",
                "TEXT/PLAIN | text/plain;charset=utf-8",
                "application/json;q=0, text/plain | text/plain;charset=utf-8",
                "application/json | application/json",
                "application/* | application/json"
            })
    void aFormatIsAskedForByItsMediaType(String accept, String type) {
        Wire answer = ask(PANEL, "", "Accept: " + accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    /** What Consul, HttpURLConnection before and from Java 12 on, curl, Prometheus and Go send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: text/plain, text/*, */*",
                "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "Accept: text/html, image/gif, image/jpeg, */*; q=0.2",
                "Accept: */*",
                "Accept: application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
                        + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;"
                        + "escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "X-No-Accept: x"
            })
    void aProgramOfAnyKindGetsJson(String header) {
        Wire answer = ask(PANEL, "", header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/json");
        assertThat(answer.json().getList("results")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/",
                "*",
                "*/",
                "/*",
                "a/b/c",
                "text",
                "image/png",
                ",",
                ";",
                "q=1",
                "text/plain;q=x",
                "text/plain;q=2",
                "text/plain;q=-1",
                "text/plain;q=0",
                "text/plain;version=9",
                "application/health+json;q=",
                "\"",
                "text/plain;\"",
                "text/\u00e4",
                "((",
                "*/*;q=0",
                "text/plain;;;;q=1.0000000"
            })
    void anAcceptThatCannotBeReadOrMatchedGetsJson(String accept) {
        Wire answer = ask(PANEL, "", "Accept: " + accept);

        if (answer.isOurs()) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(type(answer)).isEqualTo("application/json");
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void healthJsonAndMicroProfileAreValid() {
        set("orders/failed");
        set("mail/failed");
        try {
            for (String path : new String[] {"", "/orders", "/group/broken", "/live"}) {
                String health = ask(PANEL, path + "?format=health").body();
                String microProfile = ask(PANEL, path + "?format=microprofile").body();

                assertThat(Schema.HEALTH_JSON.faults(health)).as(health).isEmpty();
                assertThat(Schema.MICRO_PROFILE.faults(microProfile))
                        .as(microProfile)
                        .isEmpty();
            }
        } finally {
            set("orders/passed");
            set("mail/passed");
        }
        assertThat(Schema.HEALTH_JSON.faults(ask(CLOSED, "?format=health").body()))
                .isEmpty();
        assertThat(Schema.MICRO_PROFILE.faults(
                        ask(CLOSED, "?format=microprofile").body()))
                .isEmpty();
    }

    @Test
    void healthJsonHasTheFactsOfTheServiceAndOfTheCheck() {
        JsonPath json = ask(PANEL, "/orders?format=health").json();

        assertThat(json.getString("serviceId")).isEqualTo("shop");
        assertThat(json.getString("version")).isEqualTo("2");
        assertThat(json.getString("releaseId")).isEqualTo("2.1.7");
        assertThat(json.getString("description")).isEqualTo("sells");
        assertThat(json.getString("checks.'orders:responseTime'[0].links.runbook"))
                .isEqualTo("https://wiki.example/orders");
    }

    @Test
    void aFailureHasItsOwnerAndItsRunbook() {
        set("orders/failed");
        set("mail/failed");
        try {
            JsonPath json = ask(PANEL, "").json();
            assertThat(json.getString(OF_ORDERS.formatted("results", "owner"))).isEqualTo("team-orders");
            assertThat(json.getString(OF_ORDERS.formatted("results", "runbook")))
                    .isEqualTo("https://wiki.example/orders");
            assertThat(json.getList("results.owner.findAll { it }"))
                    .containsExactly("mailto:mail@example.com", "team-orders");

            JsonPath history = ask(PANEL, "/history").json();
            assertThat(history.getString(OF_ORDERS.formatted("transitions", "owner")))
                    .isEqualTo("team-orders");
            assertThat(history.getString(OF_ORDERS.formatted("transitions", "runbook")))
                    .isEqualTo("https://wiki.example/orders");

            JsonPath health = ask(PANEL, "?format=health").json();
            assertThat(health.getString("checks.'orders:responseTime'[0].owner"))
                    .isEqualTo("team-orders");
            assertThat(health.getMap("checks.'mail:responseTime'[0].links"))
                    .isEqualTo(Map.of("owner", "mailto:mail@example.com"));
        } finally {
            set("orders/passed");
            set("mail/passed");
        }
        assertThat(ask(PANEL, "").body()).doesNotContain("team-orders", "wiki.example");
    }

    @Test
    void everyFormatTellsTheSameState() {
        set("orders/failed");
        try {
            assertThat(ask(PANEL, "").json().getString("status")).isEqualTo("failure");
            assertThat(ask(PANEL, "?format=health").json().getString("status")).isEqualTo("fail");
            assertThat(ask(PANEL, "?format=microprofile").json().getString("status"))
                    .isEqualTo("DOWN");
            assertThat(ask(PANEL, "?format=nagios").body())
                    .startsWith("HEALTH CRITICAL - 1 of 5 checks fails: orders | ")
                    .contains("\n[CRITICAL] orders: the output of orders (owner: team-orders)");
            assertThat(ask(PANEL, "?format=text").body()).isEqualTo("NOT OK");
            for (String format : new String[] {"json", "health", "microprofile", "nagios", "text"}) {
                assertThat(ask(PANEL, "?format=" + format).status()).isEqualTo(503);
            }
        } finally {
            set("orders/passed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "health", "microprofile"})
    void prettyJsonHasALineForEachValue(String format) {
        String plain = ask(PANEL, "/alive?format=" + format).body();
        String pretty = ask(PANEL, "/alive?pretty&format=" + format).body();

        assertThat(plain).doesNotContain("\n");
        assertThat(pretty.lines().count()).isGreaterThan(5);
        assertThat(JsonPath.from(pretty).getMap("").keySet())
                .isEqualTo(JsonPath.from(plain).getMap("").keySet());
        assertThat(ask(PANEL, "/alive?pretty=false&format=" + format).body()).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?format=xml", "?format=", "?format", "?format=JSON", "?format=json%20", "/ready?format=csv"})
    void anUnknownFormatIsNotAcceptableAndTheNamesAreTold(String query) {
        Wire answer = ask(PANEL, query);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.json().getString("error")).contains("json, health, microprofile, nagios, text, html");
        assertThat(answer.isOurs()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "health", "microprofile", "nagios", "text"})
    void theStatusAloneNamesNoCheckInAnyFormat(String format) {
        for (String path : new String[] {"", "/live", "/ready", "/started"}) {
            Wire answer = ask(CLOSED, path + "?pretty&format=" + format);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContainPattern("alive|schema|orders|search|mail|slow|hostname|results");
        }
    }

    @Test
    void aFormatOfTheApplicationReplacesOursAndTakesPart() {
        assertThat(ask(OWN, "").body()).isEqualTo("{\"own\":5}");
        assertThat(ask(OWN, "?format=json&pretty").body()).isEqualTo("{\"own\":5}");
        assertThat(ask(OWN, "", "Accept: application/json").body()).isEqualTo("{\"own\":5}");
        assertThat(ask(OWN, "?format=csv").body()).contains("orders,the output of orders");
        Wire csv = ask(OWN, "", "Accept: text/csv");
        assertThat(type(csv)).isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.body()).contains("orders,the output of orders");
        assertThat(ask(OWN, "?format=x").body()).contains("text, html, csv");
        assertThat(ask(OWN, "/history").json().getList("transitions")).isEmpty();
    }

    private static void set(String path) {
        when().post(PANEL.at("api/panel/" + path));
    }

    /** {@return the media type as most servers write it} */
    private static String type(Wire answer) {
        return answer.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Wire ask(DeployedWar war, String path, String... headers) {
        return Wire.get(war.at("api/healthcheck" + path), headers);
    }
}
