package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.ServerIndependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The health for those who cannot ask by HTTP. */
@ServerIndependent
class WithoutHttpIT {

    @Test
    void aFileIsThereWhileTheReadinessIsUp(Server server) throws IOException {
        Path ready = Files.createDirectories(Path.of("target", "status").toAbsolutePath())
                .resolve("health");
        Path live = ready.resolveSibling("health.live");
        String[] settings = {"healthcheck.file=" + ready, "healthcheck.success-ttl=10ms", "healthcheck.failed-ttl=10ms"
        };
        try (Deployment app = Deployment.of(server, Apps.app("filed", settings, Panel.class))) {
            await().until(() -> Files.exists(ready) && Files.exists(live));
            assertThat(Files.readString(ready)).startsWith("HEALTH OK - ");

            when().post(app.at("api/panel/orders/failed"));
            await().until(() -> Files.notExists(ready));
            assertThat(live).exists();

            when().post(app.at("api/panel/orders/passed"));
            await().until(() -> Files.exists(ready));
        }
        assertThat(ready).doesNotExist();
        assertThat(live).doesNotExist();
    }

    @Test
    void jmxHasABeanForEachCheckUntilTheUndeployment(Server server) {
        try (Deployment app =
                Deployment.of(server, Apps.app("managed", new String[] {"healthcheck.jmx=on"}, Panel.class))) {
            await().untilAsserted(() -> assertThat(beans(server))
                    .hasSize(6)
                    .anyMatch(name -> name.contains("type=Health"))
                    .anyMatch(name -> name.contains("type=Check") && name.contains("name=orders")));
            assertThat(Wire.get(app.at("api/healthcheck")).status()).isEqualTo(200);
        }
        assertThat(beans(server)).isEmpty();
    }

    private static List<String> beans(Server server) {
        return server.mbeanNames().stream()
                .filter(name -> name.startsWith("dev.healthcheck:"))
                .toList();
    }
}
