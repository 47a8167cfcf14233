package dev.healthcheck.clients;

import static io.restassured.RestAssured.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlackboxIT {
    private final String exporter =
            Installed.program("prometheus-blackbox-exporter", "prometheus-blackbox-exporter", "--version");

    @Test
    void theSuccessOfTheProbeFollows() {
        int port = Shop.freePort();
        try (Shop shop = Shop.open("blackbox")) {
            List<String> command = List.of(
                    exporter,
                    "--config.file="
                            + shop.write(
                                    "blackbox.yml",
                                    Snippet.of("Blackbox exporter").text()),
                    "--web.listen-address=127.0.0.1:" + port);
            try (Program server = Program.start(shop.folder("exporter"), command)) {
                Course.of(shop, server, () -> success(shop, port)).shows("probe_success 1", "probe_success 0");
            }
        }
    }

    private static String success(Shop shop, int port) {
        return given().queryParam("module", "shop_health")
                .queryParam("target", shop.at(""))
                .get("http://127.0.0.1:" + port + "/probe")
                .asString()
                .lines()
                .filter(line -> line.startsWith("probe_success "))
                .findFirst()
                .orElse("");
    }
}
