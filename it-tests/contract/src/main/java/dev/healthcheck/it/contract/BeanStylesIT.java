package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.healthcheck.it.app.Greeter;
import dev.healthcheck.it.app.Styles;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way to declare a check. */
class BeanStylesIT {
    @RegisterExtension
    static final DeployedWar STYLES = new DeployedWar(Apps.app("styles", Styles.class, Greeter.class));

    @Test
    void eachIsRunAndReportedUnderItsName() {
        Map<String, Object> outputs = outputs();

        assertThat(outputs)
                .containsOnly(
                        entry("a name: with spaces / and a slash", "named"),
                        entry("answersWithACheck", "nested"),
                        entry("bareCheck", "bare"),
                        entry("fieldWithoutProduces", "field"),
                        entry("instancesAliveInARun", 1),
                        entry("laterTrue", "ok"),
                        entry("mail", "hello mail"),
                        entry("packagePrivateMethod", "ok"),
                        entry("privateMethod", "ok"),
                        entry("produced-by-field", "field"),
                        entry("protectedMethod", "hello protected"),
                        entry("publicMethod", "hello public"),
                        entry("recordAsOutput", Map.of("copies", 3, "text", "hello record")),
                        entry("requestScopedBean", "in a request"),
                        entry("search", "index is writable"),
                        entry("staticMethod", "hello static"));
    }

    @Test
    void theyAreReportedInTheOrderOfTheirNames() {
        assertThat(List.copyOf(outputs().keySet())).isSorted();
    }

    @Test
    void allOfThemPass() {
        when().get(STYLES.at("api/healthcheck")).then().statusCode(200);
    }

    /** Its time to live is off: were its instances kept, the number would grow with each request. */
    @Test
    void anInstanceMadeForARunIsDestroyedAfterIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(outputs()).containsEntry("instancesAliveInARun", 1);
        }
    }

    @Test
    void aNameWithASlashAndAColonCanBeAskedFor(Server server) {
        Needs.colons(server);
        given().urlEncodingEnabled(false)
                .when()
                .get(STYLES.at("api/healthcheck/a%20name:%20with%20spaces%20/%20and%20a%20slash"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> outputs() {
        JsonPath report = when().get(STYLES.at("api/healthcheck")).jsonPath();
        Map<String, Object> outputs = new LinkedHashMap<>();
        List<Map<String, Object>> results = report.getList("results");
        results.forEach(result -> outputs.put((String) result.get("checker"), result.get("output")));
        return outputs;
    }
}
