package dev.healthcheck.demo;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.net.BindException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says of the demo. */
class DemoTest {
    private static Demo demo;

    @BeforeAll
    static void open() throws BindException {
        demo = Demo.start(0);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void sevenChecksPass() {
        when().get(demo.address() + "/healthcheck")
                .then()
                .statusCode(200)
                .body("status", is("success"))
                .body(
                        "results.checker",
                        contains("backlog", "deadlock", "disk", "heap", "ordersDatabase", "payment", "warehouse"))
                .body("results.passed", everyItem(is(true)))
                .body("results[0].output.observedValue", is(3))
                .body("results[4].output", is("3 orders open"))
                .body("results[5].output", is("HTTP 200"));
    }

    @Test
    void eachProbeHasItsChecks() {
        when().get(demo.address() + "/healthcheck/live")
                .then()
                .statusCode(200)
                .body("results.checker", contains("deadlock"));
        when().get(demo.address() + "/healthcheck/ready")
                .then()
                .statusCode(200)
                .body(
                        "results.checker",
                        contains("backlog", "deadlock", "disk", "heap", "ordersDatabase", "payment", "warehouse"));
        when().get(demo.address() + "/healthcheck/started")
                .then()
                .statusCode(200)
                .body("results.checker", contains("ordersDatabase"));
    }

    @Test
    void theGroupOfTheCheckoutHasTheChecksWithItsTag() {
        when().get(demo.address() + "/healthcheck/group/checkout")
                .then()
                .statusCode(200)
                .body("results.checker", contains("ordersDatabase", "payment"));
        when().get(demo.address() + "/healthcheck?tags=checkout,!database")
                .then()
                .statusCode(200)
                .body(
                        "results.checker",
                        contains("deadlock", "disk", "heap", "ordersDatabase", "payment", "warehouse"));
        when().get(demo.address() + "/healthcheck?tags=checkout&tags=!database")
                .then()
                .statusCode(200)
                .body("results.checker", contains("payment"));
    }

    @Test
    void theMetricsShowEachCheck() {
        when().get(demo.address() + "/healthcheck/metrics")
                .then()
                .statusCode(200)
                .body(containsString("healthcheck_check_info{checker=\"payment\""))
                .body(containsString("tags=\"checkout\""));
    }

    @Test
    void aRequestBreaksItAndAnotherMendsIt() {
        when().post(demo.address() + "/warehouse/close").then().statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> when().get(demo.address() + "/healthcheck/warehouse")
                        .then()
                        .statusCode(503)
                        .body("results[0].output", startsWith("closed; open it with: curl -X POST http://")));

        when().post(demo.address() + "/warehouse/open").then().statusCode(200);
        Awaitility.await()
                .untilAsserted(
                        () -> when().get(demo.address() + "/healthcheck").then().statusCode(200));
    }

    @Test
    void theEnvironmentShowsTheShopAndMasksItsToken() {
        when().get(demo.address() + "/environment")
                .then()
                .statusCode(200)
                .body("shop.maintainer", is("Frank Stratton"))
                .body("shop.payment_token", is("********"))
                .body("java.packages", hasKey("com.h2database"));
    }

    @Test
    void aTakenPortIsSaidInOneLine() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Demo.start(demo.address().getPort()))
                .withMessage("Port " + demo.address().getPort() + " is taken");
    }

    @Test
    void aPortThatDoesNotExistIsSaidInOneLine() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Demo.start(70_000))
                .withMessageContaining("70000");
    }

    @Test
    void aPortThatIsNoNumberIsSaidInOneLine() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Demo.port("http"))
                .withMessage("'http' is no port");
    }
}
