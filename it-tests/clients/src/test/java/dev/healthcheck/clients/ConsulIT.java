package dev.healthcheck.clients;

import static io.restassured.RestAssured.when;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsulIT {
    private final String consul = Installed.program("consul", "consul (not in each release)", "version");

    @Test
    void theStateOfTheServiceFollows() {
        int port = Shop.freePort();
        try (Shop shop = Shop.open("consul")) {
            String service = Snippet.of("Consul")
                    .with("web-1.example:8080/shop/api", shop.authority())
                    .with("\"port\":8080", "\"port\":" + shop.port())
                    .with("\"interval\":\"10s\"", "\"interval\":\"1s\"")
                    .text();
            List<String> command = List.of(
                    consul,
                    "agent",
                    "-dev",
                    "-bind=127.0.0.1",
                    "-http-port=" + port,
                    "-dns-port=-1",
                    "-grpc-port=-1",
                    "-server-port=" + Shop.freePort(),
                    "-serf-lan-port=" + Shop.freePort(),
                    "-serf-wan-port=-1",
                    "-config-file=" + shop.write("consul.json", service));
            try (Program agent = Program.start(shop.folder("agent"), command)) {
                Course.of(shop, agent, () -> state(port)).shows("passing", "critical");
            }
        }
    }

    private static String state(int port) {
        return when().get("http://127.0.0.1:" + port + "/v1/agent/checks")
                .jsonPath()
                .getString("'service:shop'.Status");
    }
}
