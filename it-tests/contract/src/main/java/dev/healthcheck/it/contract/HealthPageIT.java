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
    static final DeployedWar CLOSED = new DeployedWar(Apps.app(
            "page-closed",
            new String[] {"healthcheck.details=authenticated", "healthcheck.page.login=/page-closed/login"},
            Panel.class));

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

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/typo", "?tags=db", "/history", "/openapi.yaml", "/maintenance"})
    void aStrangerWithoutAccessGetsAPageThatLeadsToTheLogin(String path) {
        Wire page = ask(CLOSED, path, CHROME);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'sha256-");
        assertThat(page.body())
                .contains("<h1>No access</h1>", "Log in to this application", "href=\"/page-closed/login\">Log in</a>");
        assertThat(ask(CLOSED, path, "Accept: */*").header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aWrongAddressGetsAPageToo() {
        Wire unknown = ask(PANEL, "/typo", CHROME);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("<h1>Not found</h1>", "There is nothing of that name.");
        assertThat(ask(PANEL, "?fresh", CHROME).body()).contains("<h1>No access</h1>");
        assertThat(ask(PANEL, "?format=pdf", CHROME).header("Content-Type")).isEqualTo("application/json");
        assertThat(ask(PANEL, "/typo?format=html", "Accept: */*").body()).contains("<h1>Not found</h1>");
    }

    @Test
    void theLinksLeadToTheSamePagesAfterASlash() {
        assertThat(ask(PANEL, "/group/broken/", CHROME).body()).contains("href=\"../../../healthcheck\"");
        assertThat(ask(PANEL, "/ready/?q=x", CHROME).body()).contains("href=\"../../healthcheck\"");
        assertThat(ask(PANEL, "/", CHROME).body()).contains("<a href=\"?\">All checks</a>");
    }

    @Test
    void theJsonStaysForEveryoneElse() {
        assertThat(ask(PANEL, "", "Accept: */*").header("Content-Type")).isEqualTo("application/json");
        assertThat(ask(PANEL, "", "Accept: text/html, image/gif, image/jpeg, */*; q=0.2")
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }
}
