package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The health report as a page for browsers. */
class HealthPageIT {
    private static final String CHROME = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,"
            + "image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "page",
            new String[] {
                "healthcheck.groups.broken.include=orders",
                "healthcheck.page.title=Panel <b>",
                "healthcheck.service.version=4.2",
                "healthcheck.success-ttl=1h",
                "healthcheck.failed-ttl=1h"
            },
            Panel.class));

    @RegisterExtension
    static final DeployedWar CLOSED =
            new DeployedWar(Apps.app("page-closed", new String[] {"healthcheck.details=authenticated"}, Panel.class));

    private static Wire ask(DeployedWar war, String path, String... headers) {
        return Wire.get(war.at("api/healthcheck" + path), headers);
    }

    @BeforeAll
    static void breakTheOrders() {
        given().post(PANEL.at("api/panel/orders/failed")).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Accept: text/html"
            })
    void aBrowserGetsThePageWithTheStatusOfTheReport(String accept) {
        Wire all = ask(PANEL, "/live", accept);
        Wire broken = ask(PANEL, "/group/broken", accept);

        assertThat(all.status()).isEqualTo(200);
        assertThat(broken.status()).isEqualTo(503);
        assertThat(all.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(all.body())
                .startsWith("<!doctype html>")
                .contains("Panel &lt;b&gt;", "version <b>4.2</b>", "href=\"../healthcheck\"");
        assertThat(broken.body()).contains("<h1>Failed</h1>", "href=\"../../healthcheck\"");
    }

    @Test
    void thePolicyAllowsOnlyThePageItself() {
        Wire page = ask(PANEL, "", CHROME);

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(ask(PANEL, "", "Accept: */*").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void thePageIsCachedLikeJson() {
        Wire page = ask(PANEL, "/live", CHROME);

        Wire again = ask(PANEL, "/live", CHROME, "If-None-Match: " + page.header("ETag"));

        assertThat(page.header("Age")).isNotNull();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aNameInTheAddressChoosesThePageToo() {
        assertThat(ask(PANEL, "?format=html", "Accept: */*").body()).startsWith("<!doctype html>");
        assertThat(ask(PANEL, "/orders?wall", CHROME).body()).contains("<body class=\"failed wall\">");
    }

    @Test
    void theFilterIsInTheAddress() {
        String page = ask(PANEL, "?q=nothing%20has%20this&state=passed", CHROME).body();

        assertThat(page).contains("value=\"nothing has this\"", "<option selected>passed", "<li class=passed hidden>");
        assertThat(page).doesNotContain("<li class=passed>");
    }

    @Test
    void aStrangerSeesTheStateAndHowToGetIn() {
        Wire page = ask(CLOSED, "", CHROME);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>", "Log in to this application").doesNotContain("orders", "<ul>");
    }

    @Test
    void theJsonStaysForEveryoneElse() {
        assertThat(ask(PANEL, "", "Accept: */*").header("Content-Type")).isEqualTo("application/json");
        assertThat(ask(PANEL, "", "Accept: text/html, image/gif, image/jpeg, */*; q=0.2")
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }
}
