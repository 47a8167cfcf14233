package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.NamingCheck;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads that checks run on, and the names of the server that they see there. */
class ExecutorsIT {

    @Test
    void namesDataSourcesAndClassesOfTheApplicationAreThere(Server server) {
        Needs.dataSource(server);
        try (Deployment app = Deployment.of(server, Apps.app("naming", NamingCheck.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body(
                            "results.checker",
                            is(List.of("classLoaderOfTheApplication", "injectedDataSource", "lookedUpDataSource")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "managed", "java:comp/DefaultManagedExecutorService"})
    void namesAreThereOnEachOfTheServersThreads(String executor, Server server) {
        Needs.dataSource(server);
        String[] settings = {"healthcheck.executor=" + executor, "healthcheck.every=10s"};
        try (Deployment app = Deployment.of(server, Apps.app("executor", settings, NamingCheck.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200).body("status", is("success"));
        }
    }

    @Test
    void ownThreadsNeedNoServer(Server server) {
        String[] settings = {"healthcheck.executor=own"};
        try (Deployment app = Deployment.of(server, Apps.app("own", settings, TwoChecks.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
        }
    }
}
