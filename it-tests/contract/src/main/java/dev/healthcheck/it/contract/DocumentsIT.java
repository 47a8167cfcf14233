package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The documents about a deployment, for the tools around it. */
class DocumentsIT {
    private static final String ADA = "X-Login: ada ops";

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.app(
            "documents",
            new String[] {
                "healthcheck.details=role:ops",
                "healthcheck.path=/internal/health",
                "healthcheck.groups.storage.include=db",
                "healthcheck.maintenance.access=role:ops"
            },
            Panel.class,
            HeaderLogin.class));

    @ParameterizedTest
    @ValueSource(strings = {"probes.yaml", "alerts.yaml", "openapi.yaml"})
    void aDocumentIsYamlForThoseWhoSeeDetails(String name) {
        Wire answer = ask(name, ADA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").replace(" ", ""))
                .isEqualToIgnoringCase("application/yaml;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.isOurs()).isTrue();
        assertThat(documents(answer))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).isInstanceOf(Map.class));
        assertThat(Wire.ask("HEAD", APP.at("api/internal/health/" + name), ADA).status())
                .isEqualTo(200);
        assertThat(Wire.ask("OPTIONS", APP.at("api/internal/health/" + name), ADA)
                        .header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"probes.yaml", "alerts.yaml", "openapi.yaml"})
    void aStrangerIsRefused(String name) {
        for (String header : new String[] {"X-Nobody: x", "X-Login: eve guest"}) {
            Wire answer = ask(name, header);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("healthcheck.details").doesNotContain("orders");
        }
        assertThat(Wire.ask("POST", APP.at("api/internal/health/" + name), ADA, "Content-Length: 0")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void theProbesHaveThePathsAndThePortOfTheServer() {
        String text = ask("probes.yaml", ADA).body();
        URI root = URI.create(APP.at("api"));

        for (String probe : new String[] {"live", "ready", "started"}) {
            assertThat(text).contains(root.getPath() + "/internal/health/" + probe);
        }
        assertThat(text).contains("livenessProbe", "readinessProbe", "startupProbe", "port: " + root.getPort());
    }

    @Test
    void theAlertsNameTheChecks() {
        assertThat(ask("alerts.yaml", ADA).body())
                .contains("orders", "https://wiki.example/orders", "owner: team-orders", "healthcheck_check_state");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOpenApiDocumentHasThePathsOfThisDeployment() {
        Map<String, Object> document =
                (Map<String, Object>) documents(ask("openapi.yaml", ADA)).get(0);

        assertThat((String) document.get("openapi")).startsWith("3.1");
        String health = URI.create(APP.at("api")).getPath() + "/internal/health";
        Map<String, Map<String, Object>> paths = (Map<String, Map<String, Object>>) document.get("paths");
        assertThat(paths)
                .containsKeys(
                        health, health + "/live", health + "/ready", health + "/metrics", health + "/maintenance");
        assertThat(paths.get(health + "/maintenance")).containsKeys("get", "put", "delete");
        assertThat(paths.keySet())
                .allMatch(path -> path.startsWith(URI.create(APP.at("api")).getPath()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"probes.yml", "openapi.json", "openapi", "probes.yaml/x", "PROBES.yaml"})
    void anotherNameIsThatOfAnUnknownCheck(String name) {
        assertThat(ask(name, ADA).status()).isEqualTo(404);
    }

    private static List<Object> documents(Wire answer) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(answer.body()).spliterator(), false)
                .toList();
    }

    private static Wire ask(String name, String header) {
        return Wire.get(APP.at("api/internal/health/" + name), header);
    }
}
