package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Dispatch;
import dev.healthcheck.it.app.Dispatcher;
import dev.healthcheck.it.app.EjbCheck;
import dev.healthcheck.it.app.Messenger;
import dev.healthcheck.it.app.Withdrawn;
import dev.healthcheck.it.app.WithdrawnBehindInterface;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Session beans, which only a whole Jakarta EE server has. */
class JakartaServerIT {

    @BeforeEach
    void hasSessionBeans(Server server) {
        Needs.sessionBeans(server);
    }

    @Test
    void methodsOfASessionBeanAreChecks(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("ejb", EjbCheck.class))) {
            when().get(app.at("api/healthcheck/sessionBean"))
                    .then()
                    .statusCode(200)
                    .body("results[0].output", is("EjbCheck"));
            when().get(app.at("api/healthcheck/sessionBeanThatThrows"))
                    .then()
                    .statusCode(503)
                    .body("results[0].output", is("the disk is full"));
            // The container logs a system exception before it passes it on.
            ExpectedErrors.during(
                    server,
                    () -> when().get(app.at("api/healthcheck/sessionBeanThatBreaks"))
                            .then()
                            .statusCode(503)
                            .body("results[0].output", is("the pool is empty")));
        }
    }

    @Test
    void aMethodThatClientsOfASessionBeanCannotCallFailsTheDeployment(Server server) {
        String failure = Deployment.failureOf(
                server, Apps.app("withdrawn", Withdrawn.class, WithdrawnBehindInterface.class, Dispatch.class));

        assertThat(failure)
                .contains("HC0001", "clients of the session bean cannot call it")
                .contains(Withdrawn.class.getName() + "#packagePrivate(): ")
                .contains(Withdrawn.class.getName() + "#onlyItsOwn(): ")
                .contains(WithdrawnBehindInterface.class.getName() + "#outsideOfInterface(): ");
    }

    @Test
    void aBusinessMethodIsACheck(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("dispatcher", Dispatch.class, Dispatcher.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("ofLocalInterface"));
        }
    }

    @Test
    void theFutureOfAnAsynchronousMethodIsFollowed(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("messenger", Messenger.class))) {
            when().get(app.at("api/healthcheck/laterUp")).then().statusCode(200).body("results[0].output", is("ok"));
            when().get(app.at("api/healthcheck/laterDown"))
                    .then()
                    .statusCode(503)
                    .body("results[0].output", is("returned false"));
            // The container logs a system exception before it passes it on.
            ExpectedErrors.during(
                    server,
                    () -> when().get(app.at("api/healthcheck/laterThrows"))
                            .then()
                            .statusCode(503)
                            .body("results[0].output", is("the queue is closed")));
        }
    }
}
