package dev.healthcheck.internal.microprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The class path of the tests has the API without a provider, as a WAR that brings the API along. */
class ResponseProviderTest {

    @AfterEach
    void forget() {
        HealthCheckResponse.setResponseProvider(null);
    }

    @Test
    void anApplicationMakesResponsesWhereTheServerHasNoProvider() {
        Runnable withdraw = MicroProfileHealth.provideResponses();

        HealthCheckResponse up = HealthCheckResponse.up("db");
        assertThat(up.getName()).isEqualTo("db");
        assertThat(up.getStatus()).isEqualTo(Status.UP);
        assertThat(up.getData()).isEmpty();
        HealthCheckResponse down = HealthCheckResponse.named("disk")
                .withData("path", "/data")
                .withData("free", 17)
                .withData("mounted", true)
                .down()
                .build();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getData()).contains(Map.of("path", "/data", "free", 17L, "mounted", true));
        withdraw.run();
    }

    @Test
    void theLastValueOfAKeyCounts() {
        MicroProfileHealth.provideResponses();

        assertThat(HealthCheckResponse.named("a")
                        .name("b")
                        .withData("k", 1)
                        .withData("k", "2")
                        .status(false)
                        .up()
                        .build())
                .satisfies(response -> {
                    assertThat(response.getName()).isEqualTo("b");
                    assertThat(response.getStatus()).isEqualTo(Status.UP);
                    assertThat(response.getData()).contains(Map.of("k", "2"));
                });
    }

    @Test
    void aResponseIsDownUntilItIsSaidToBeUp() {
        MicroProfileHealth.provideResponses();

        assertThat(HealthCheckResponse.named("a").build().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aResponseWithoutANameIsRefused() {
        MicroProfileHealth.provideResponses();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HealthCheckResponse.builder().up().build())
                .withMessageContaining("has no name");
    }

    @Test
    void theEndOfTheApplicationTakesTheProviderAway() {
        Runnable withdraw = MicroProfileHealth.provideResponses();

        withdraw.run();

        assertThatIllegalStateException().isThrownBy(() -> HealthCheckResponse.up("db"));
    }

    @Test
    void theProviderOfTheServerStays() {
        HealthCheckResponseProvider server = new ResponseProvider()::createResponseBuilder;
        HealthCheckResponse.setResponseProvider(server);

        Runnable withdraw = MicroProfileHealth.provideResponses();
        withdraw.run();

        assertThat(HealthCheckResponse.up("db").getStatus()).isEqualTo(Status.UP);
    }

    /** A server may get its provider while the application runs. */
    @Test
    void aProviderThatCameLaterStays() {
        Runnable withdraw = MicroProfileHealth.provideResponses();
        HealthCheckResponse.setResponseProvider(() -> new LaterBuilder(new ResponseProvider().createResponseBuilder()));

        withdraw.run();

        assertThat(HealthCheckResponse.builder()).isInstanceOf(LaterBuilder.class);
    }
}
