package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Failing;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report and the log tell of an exception. */
class ExceptionsIT {
    @RegisterExtension
    static final DeployedWar FAILING =
            new DeployedWar(Apps.app("exceptions", new String[] {"healthcheck.failed-ttl=off"}, Failing.class));

    @ParameterizedTest
    @CsvSource({
        "unknownHost, db, java.net.UnknownHostException, db",
        "noFile, /var/orders, java.nio.file.NoSuchFileException, /var/orders",
        "initializer, no driver, java.lang.ExceptionInInitializerError,",
        "carried, mq, java.net.UnknownHostException, mq",
    })
    void theOutputIsTheMessageAndTheExceptionTellsItsClass(String check, String output, String type, String message) {
        JsonPath report = reportOf(check);

        assertThat(report.getString("results[0].output")).isEqualTo(output);
        assertThat(report.getString("results[0].exception.class")).isEqualTo(type);
        assertThat(report.getString("results[0].exception.message")).isEqualTo(message);
    }

    @Test
    void theCausesAreToldWithoutSecretsAndWithoutAStack() {
        JsonPath report = reportOf("wrapped");

        assertThat(report.getMap("results[0].exception"))
                .isEqualTo(Map.of(
                        "class",
                        "java.lang.IllegalStateException",
                        "message",
                        "cannot connect",
                        "causes",
                        List.of(Map.of(
                                "class",
                                "java.io.IOException",
                                "message",
                                "refused: jdbc:postgresql://app:********@db/shop"))));
    }

    @Test
    void aFailureWithoutAnExceptionHasNone() {
        JsonPath report = reportOf("nothing");

        assertThat(report.<Object>get("results[0].output")).isNull();
        assertThat(report.<String, Object>getMap("results[0]")).doesNotContainKey("exception");
    }

    @Test
    void theLogHasTheStackTraceOnceForManyFailures(Server server) {
        for (int i = 0; i < 3; i++) {
            reportOf("wrapped");
        }

        await().untilAsserted(() -> assertThat(server.log())
                .anyMatch(line -> line.contains(Failing.class.getName() + ".wrapped(Failing.java:"))
                .anyMatch(line -> line.contains("Caused by: java.io.IOException: refused: ")));
        assertThat(server.log())
                .filteredOn(line -> line.contains("HC0010: the check 'wrapped' fails: cannot connect"))
                .hasSize(1);
        assertThat(server.log()).noneMatch(line -> line.contains("hunter2secret"));
    }

    private static JsonPath reportOf(String check) {
        return when().get(FAILING.at("api/healthcheck/" + check))
                .then()
                .statusCode(503)
                .extract()
                .jsonPath();
    }
}
