package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The environment report as a page for browsers. */
class EnvironmentPageIT {
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @RegisterExtension
    static final DeployedWar OPEN = new DeployedWar(Apps.app(
            "environment-page",
            new String[] {"healthcheck.environment.access=public", "shop.password=hunter2", "shop.title=</dd><b>"},
            Panel.class));

    @RegisterExtension
    static final DeployedWar CLOSED = new DeployedWar(Apps.app("environment-page-closed", Panel.class));

    @Test
    void aBrowserGetsThePage() {
        Wire page = Wire.get(OPEN.at("api/environment"), BROWSER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'sha256-");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains("<h1>Environment</h1>", "<h2>java</h2>", "<h2>config</h2>", "href=\"healthcheck\"")
                .contains("masked by ")
                .doesNotContain("hunter2", "</dd><b>");
    }

    @Test
    void aSectionIsAPageAndTheSearchIsInTheAddress() {
        Wire section = Wire.get(OPEN.at("api/environment/os?q=nothing+has+this"), BROWSER);

        assertThat(section.body())
                .contains("<h2>os</h2>", "<div hidden>", "href=\"../healthcheck\"")
                .doesNotContain("<div>", "<h2>java</h2>");
        assertThat(Wire.get(OPEN.at("api/environment/os/"), BROWSER).body()).contains("href=\"../../healthcheck\"");
        assertThat(Wire.get(OPEN.at("api/environment/nothing"), BROWSER).status())
                .isEqualTo(404);
    }

    @Test
    void everyoneElseGetsJson() {
        assertThat(Wire.get(OPEN.at("api/environment"), "Accept: */*").header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(Wire.get(OPEN.at("api/environment?format=json"), BROWSER).header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(Wire.get(OPEN.at("api/environment"), "Accept: text/html, image/gif, image/jpeg, */*; q=0.2")
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void aBrowserWithoutAccessReadsHowToGetIn() {
        Wire page = Wire.get(CLOSED.at("api/environment"), BROWSER);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.body()).contains("<h1>No access</h1>", "healthcheck.environment.access");
    }
}
