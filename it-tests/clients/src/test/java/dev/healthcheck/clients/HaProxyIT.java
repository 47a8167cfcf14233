package dev.healthcheck.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HaProxyIT {
    private static final int STATUS = 17;
    private static final int CHECK_CODE = 37;

    private final String haproxy = Installed.program("haproxy", "haproxy", "-v");
    private final int statistics = Shop.freePort();

    @Test
    void theStateOfTheServerFollows() {
        try (Shop shop = Shop.open("haproxy");
                Program proxy = ask(shop)) {
            Course.of(shop, proxy, this::state).shows("UP 200", "DOWN 503");
        }
    }

    /** The answer is still 503, not a refused connection: HAProxy knows it before the end. */
    @Test
    void theServerIsDownBeforeTheApplicationEnds() {
        try (Shop shop = Shop.open("haproxy-drain", Map.of("drain-delay", "10s"));
                Program proxy = ask(shop)) {
            Course course = Course.of(shop, proxy, this::state);
            course.awaits("UP 200");

            shop.terminate();

            course.awaits("DOWN 503");
        }
    }

    private Program ask(Shop shop) {
        String backend = Snippet.of("HAProxy")
                .with("web-1.example:8080", shop.authority())
                .with("/shop/api", "")
                .with("inter 2s", "inter 200ms")
                .text();
        String configuration = """
                global
                    stats socket ipv4@127.0.0.1:%d level admin
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 5s
                    timeout server 5s
                frontend front
                    bind 127.0.0.1:%d
                    default_backend shop
                %s""".formatted(statistics, Shop.freePort(), backend);
        return Program.start(
                shop.folder("haproxy"),
                List.of(
                        haproxy,
                        "-db",
                        "-f",
                        shop.write("haproxy.cfg", configuration).toString()));
    }

    /** {@return the state of the server, and the status code of the last check} */
    private String state() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), statistics)) {
            socket.getOutputStream().write("show stat\n".getBytes(UTF_8));
            String[] row = new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("shop,web-1,"))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
            return row[STATUS] + " " + row[CHECK_CODE];
        }
    }
}
