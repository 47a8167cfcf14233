package dev.healthcheck.it.origins;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the guide says of Spring Boot Actuator, asked of a real one. */
class SpringActuatorIT {
    private static final String DETAILS = "management.endpoint.health.show-details=always";

    @Test
    void theCodeAndTheJsonOfThePageAreThoseOfActuator() {
        assertThat(Guide.text()).contains(Guide.source(DeskIndicator.class));
        try (App app = App.start(DETAILS)) {
            app.get("").statusCode(200).body("status", is("UP"));

            app.desk().turn(false);

            String json = app.get("").statusCode(503).extract().asString();
            assertThat(json).isEqualTo(Guide.line("{\"status\":\"DOWN\""));
        }
    }

    @Test
    void detailsAreHiddenUnlessASettingShowsThem() {
        try (App app = App.start()) {
            app.get("").statusCode(200).body("status", is("UP")).body("components", nullValue());
        }
    }

    @Test
    void aCheckAGroupAndTheProbesHaveRoutes() {
        try (App app = App.start(
                DETAILS,
                "management.endpoint.health.group.checkout.include=desk",
                "management.endpoint.health.probes.enabled=true")) {
            for (String route : new String[] {"/desk", "/checkout", "/liveness", "/readiness"}) {
                app.get(route).statusCode(200).body("status", is("UP"));
            }
            app.desk().turn(false);
            app.get("/desk").statusCode(503);
            app.get("/checkout").statusCode(503);
            app.get("/readiness").statusCode(200);
        }
    }

    @Test
    void theCodeOfAFailureAndTheTimeToLiveAreSettings() {
        try (App app = App.start(
                DETAILS,
                "management.endpoint.health.status.http-mapping.down=500",
                "management.endpoint.health.cache.time-to-live=1h")) {
            app.get("/desk").statusCode(200);
            app.desk().turn(false);
            app.get("/desk").statusCode(500);
            app.get("").statusCode(500);
            app.desk().turn(true);
            app.get("").statusCode(500);
        }
    }

    @Test
    void noSettingTakesAnIndicatorOfTheApplicationAway() {
        try (App app = App.start(DETAILS, "management.health.desk.enabled=false")) {
            app.get("").body("components.desk.status", is("UP"));
        }
    }

    @Test
    void withoutAnyIndicatorTheStateIsUp() {
        try (App app = App.of(Empty.class)) {
            app.get("").statusCode(200).body("status", is("UP"));
        }
    }

    @EnableAutoConfiguration
    static class Empty {}

    @EnableAutoConfiguration
    @Import(DeskIndicator.class)
    static class Shop {
        @Bean
        OrderDesk orderDesk() {
            return new OrderDesk();
        }
    }

    /** An application of Spring Boot with its Tomcat, without the indicators that come with Actuator. */
    private record App(ConfigurableApplicationContext context) implements AutoCloseable {
        static App start(String... settings) {
            return of(Shop.class, settings);
        }

        static App of(Class<?> application, String... settings) {
            return new App(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .properties(Stream.concat(
                                    Stream.of(
                                            "server.port=0",
                                            "server.address=127.0.0.1",
                                            "management.health.defaults.enabled=false"),
                                    Stream.of(settings))
                            .toArray(String[]::new))
                    .run());
        }

        ValidatableResponse get(String below) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            return when().get("http://127.0.0.1:" + port + "/actuator/health" + below)
                    .then();
        }

        OrderDesk desk() {
            return context.getBean(OrderDesk.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
