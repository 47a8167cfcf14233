package dev.healthcheck.clients;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests and commands of the probes. The kubelet itself does not run here. */
class KubernetesIT {
    private static final String KUBERNETES = "Kubernetes";
    private static final Pattern PATH = Pattern.compile("path: (\\S+),");
    private static final Pattern COMMAND = Pattern.compile("command: \\[(.*)]");

    @Test
    void onlyTheReadinessFollows() {
        List<String> paths = PATH.matcher(
                        Snippet.of(KUBERNETES).with("/shop/api", "").text())
                .results()
                .map(path -> path.group(1))
                .toList();
        try (Shop shop = Shop.open("kubelet")) {
            new Course(shop, () -> codes(shop, paths)).shows("[200, 200, 200]", "[200, 200, 503]");
        }
    }

    private static String codes(Shop shop, List<String> paths) {
        return paths.stream()
                .map(path -> when().get("http://" + shop.authority() + path).statusCode())
                .toList()
                .toString();
    }

    @Test
    void theJarInTheContainerFollows() {
        try (Shop shop = Shop.open("exec")) {
            String probe = Snippet.of(KUBERNETES, 1)
                    .with("[java,", "[" + Shop.java() + ",")
                    .with("/app/jaxrs-healthcheck.jar", Shop.library())
                    .with("localhost:8080/shop/api", shop.authority())
                    .text();
            List<String> command = List.of(command(probe).replace("\"", "").split(", *"));

            new Course(
                            shop,
                            () -> Integer.toString(
                                    Program.run(shop.folder("exec"), command).code()))
                    .shows("0", "2");
        }
    }

    @Test
    void theHookBeforeTheEndBeginsAMaintenance() {
        Installed.program("curl", "curl", "--version");
        try (Shop shop = Shop.open("hook")) {
            String hook = Snippet.of(KUBERNETES, 2)
                    .with("/run/secrets/health", shop.write("token", Shop.TOKEN).toString())
                    .with("localhost:8080/shop/api", shop.authority())
                    .with("sleep 10", "true")
                    .text();
            String line = command(hook).replaceAll("(?s)^sh, -c, '(.*)'$", "$1");

            assertThat(Program.shell(shop.folder("hook"), line).code()).isZero();

            when().get(shop.at("/ready")).then().statusCode(503).body("results[-1].output", is("the pod ends"));
        }
    }

    private static String command(String yaml) {
        Matcher command = COMMAND.matcher(yaml);
        assertThat(command.find()).isTrue();
        return command.group(1);
    }
}
