package dev.healthcheck.clients;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NginxIT {
    private static final int ANSWERS = 20;

    private final String nginx = Installed.program("nginx", "nginx-light", "-v");
    private final int port = Shop.freePort();

    @Test
    void anInstanceThatFailsGetsItsRequestAnsweredByTheNext() throws IOException {
        try (Shop shop = Shop.open("nginx-1");
                Shop next = Shop.open("nginx-2")) {
            String servers = Snippet.of("nginx")
                    .with("web-1.example:8080", shop.authority())
                    .with("web-2.example:8080", next.authority())
                    .with("fail_timeout=10s", "fail_timeout=1s")
                    .with("listen 80;", "listen 127.0.0.1:" + port + ";")
                    .text();
            try (Program server = serve(shop, servers)) {
                Course.of(shop, server, () -> Integer.toString(when().get(at()).statusCode()))
                        .awaits("200");

                shop.breakDown();
                Course.awaits(() -> when().get(shop.at("")).then().statusCode(503));
                assertThat(codes()).containsOnly(200);

                next.beginMaintenance("moving the stock");
                assertThat(codes()).doesNotContain(200);

                shop.mend();
                Course.awaits(() -> when().get(shop.at("")).then().statusCode(200));
                Course.awaits(() -> when().get(at()).then().statusCode(200));
            }
        }
    }

    @Test
    void aGreedyCacheKeepsNothing() throws IOException {
        try (Shop shop = Shop.open("nginx-no-store");
                Program server = serve(shop, cache(shop))) {
            Course.of(shop, server, () -> Integer.toString(when().get(at()).statusCode()))
                    .shows("200", "503");
            assertThat(answers()).extracting(answer -> answer.header("X-Cache")).containsOnly("MISS");

            shop.kill();
            assertThat(codes()).doesNotContain(200);
        }
    }

    /** Without that time, the line of the page keeps it for a minute, which is longer than a test waits. */
    @Test
    void aCacheKeepsASuccessForItsTimeToLiveAndNoFailure() throws IOException {
        Map<String, String> settings = Map.of("http-cache", "on", "success-ttl", "4s");
        try (Shop shop = Shop.open("nginx-max-age", settings);
                Program server = serve(shop, cache(shop))) {
            Course.awaits(() -> assertThat(when().get(at()).header("X-Cache")).isEqualTo("HIT"));
            Course.of(shop, server, () -> Integer.toString(when().get(at()).statusCode()))
                    .shows("200", "503");

            shop.kill();
            Course.awaits(() -> assertThat(codes()).doesNotContain(200));
        }
    }

    private String cache(Shop shop) throws IOException {
        Path folder = Files.createDirectories(shop.folder("cache"));
        return """
                proxy_cache_path %s keys_zone=reports:1m;
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://%s;
                        proxy_cache reports;
                        add_header X-Cache $upstream_cache_status always;
                        %s
                    }
                }
                """.formatted(
                        folder, port, shop.authority(), Snippet.of("nginx", 1).text());
    }

    private Program serve(Shop shop, String http) throws IOException {
        Path files = Files.createDirectories(shop.folder("files"));
        // Workers of root run as somebody else, who may not write here.
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        String configuration = """
                %1$s
                daemon off;
                pid %2$s/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    %3$s
                }
                """.formatted(user, files, http);
        return Program.start(
                shop.folder("nginx"),
                List.of(
                        nginx,
                        "-e",
                        "stderr",
                        "-c",
                        shop.write("nginx.conf", configuration).toString()));
    }

    private String at() {
        return "http://127.0.0.1:" + port + "/healthcheck";
    }

    private List<Integer> codes() {
        return answers().stream().map(Response::statusCode).toList();
    }

    private List<Response> answers() {
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(when().get(at()));
        }
        return answers;
    }
}
