package dev.healthcheck.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The health page on paper, by the keyboard, in a screen reader, and where something is in its way. */
class CraftIT extends WindowScene {

    private void breakTheDatabase() {
        site.plant().databaseIsDown(true);
        waitUntilKnown("Failed");
    }

    private void expectStatus(int status) {
        complaints.removeIf(complaint -> complaint.contains("the server responded with a status of " + status));
    }

    private String style(String selector, String property) {
        return (String) page.evaluate(
                "([s, p]) => getComputedStyle(document.querySelector(s))[p]", List.of(selector, property));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void onPaperThePageIsDarkInkWithoutControls(ColorScheme scheme) {
        breakTheDatabase();
        open(new Browser.NewContextOptions().setColorScheme(scheme));
        page.navigate(site.at("healthcheck"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("form")).isHidden();
        assertThat(page.locator("nav")).isHidden();
        assertThat(check("ordersDatabase")).isVisible();
        assertThat(check("ordersDatabase")).containsText("team-orders");
        assertThat(style("h1", "color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(style("header", "backgroundColor")).isEqualTo("rgba(0, 0, 0, 0)");
        assertThat(style("body", "color")).isEqualTo("rgb(27, 27, 27)");
        assertThat(style("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void aScreenReaderFindsTheLandmarksAndReadsWordsAndNoSymbols() {
        breakTheDatabase();
        page.navigate(site.at("healthcheck"));

        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(1);
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasAccessibleName("Reports");
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(1);
        assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).hasCount(1);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasAccessibleName("Failed");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setLevel(3).setName("ordersDatabase")))
                .hasCount(1);
        assertThat(page.getByLabel("Find")).hasCount(1);
        assertThat(page.getByLabel("State")).hasCount(1);
        assertThat(page.locator("svg:not([aria-hidden=true])")).hasCount(0);
        assertThat(page.locator("#say")).hasAttribute("role", "status");
        assertThat(page.locator("#alert")).hasAttribute("role", "alert");
    }

    @Test
    void theKeyboardReachesEachControlAndOpensDetails() {
        page.navigate(site.at("healthcheck"));
        int controls = page.locator("a:visible, input:visible, select:visible, button:visible, summary:visible")
                .count();
        page.evaluate("""
                window.reached = new Set();
                document.addEventListener('focusin', event => window.reached.add(event.target));
                """);
        for (int i = 0; i < controls; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("window.reached.size")).isEqualTo(controls);

        Locator summary = check("payment").locator("summary");
        summary.focus();
        page.keyboard().press("Enter");

        assertThat(check("payment").locator("details")).hasAttribute("open", "");
        assertThat(style(":focus-visible", "outlineStyle")).isEqualTo("solid");
    }

    @Test
    void nothingMoves() {
        breakTheDatabase();
        page.navigate(site.at("healthcheck"));
        check("payment").locator("summary").click();

        assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        assertThat(style("html", "scrollBehavior")).isEqualTo("auto");
    }

    @Test
    void whatTheReaderLooksAtStaysInItsPlaceWhileAnotherCheckFails() {
        open(new Browser.NewContextOptions().setViewportSize(360, 300));
        page.navigate(site.at("healthcheck"));
        Locator payment = check("payment");
        payment.evaluate("element => scrollTo(0, scrollY + element.getBoundingClientRect().top - 20)");
        double before = payment.boundingBox().y;

        site.plant().databaseIsDown(true);
        assertThat(page.locator("h1")).hasText("Failed", within(Duration.ofSeconds(5)));

        assertThat(payment.boundingBox().y).isCloseTo(before, Offset.offset(2.0));
    }

    @Test
    void textThatRunsFromRightToLeftHasItsOwnDirection() {
        page.navigate(site.at("healthcheck/basket"));
        page.locator("summary").first().click();

        assertThat(page.locator("dd.o")).containsText("\u0627\u0644\u0633\u0644\u0629");
        assertThat(style("dd.o", "unicodeBidi")).isEqualTo("plaintext");
        assertThat(style(".n", "unicodeBidi")).isEqualTo("plaintext");
    }

    @Test
    void theTextOnAWallIsLargeAndFitsTheScreen() {
        breakTheDatabase();
        open(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        page.navigate(site.at("healthcheck?wall"));

        assertThat(page.locator("h1").boundingBox().height).isGreaterThan(150);
        assertThat(page.locator("#attention .n").boundingBox().height).isGreaterThan(60);
        assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        assertThat(page.locator("#attention")).containsText("call team-orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcheck/", "healthcheck/ready/", "healthcheck/group/checkout/", "healthcheck/disk"})
    void theLinksWorkFromEachAddress(String path) {
        page.navigate(site.at(path));
        page.getByText("Environment", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Environment");

        page.navigate(site.at(path));
        page.getByText("All checks").click();
        assertThat(check("payment")).isVisible();
        assertThat(check("disk")).isVisible();
    }

    @Test
    void anOutageIsABarOnATimeline() {
        breakTheDatabase();
        site.plant().databaseIsDown(false);
        waitUntilKnown("Passed");
        page.navigate(site.at("healthcheck"));

        Locator outage = page.locator("#outages li")
                .filter(new Locator.FilterOptions().setHasText("ordersDatabase"))
                .first();
        assertThat(outage).containsText("for ");
        assertThat(outage.locator("svg").boundingBox().width).isGreaterThan(outage.boundingBox().width * 0.9);
        assertThat(outage.locator("path").boundingBox().width).isPositive();
    }

    @Test
    void theAnswerOfAProxyInPlaceOfAReportIsSaidPlainly() {
        page.navigate(site.at("healthcheck"));
        page.route(
                "**/healthcheck",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(502)
                        .setContentType("text/html")
                        .setBody("<h1>Bad gateway</h1>")));

        assertThat(page.locator("#alert"))
                .containsText(
                        "The server has answered 502 without a report for",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(Duration.ofSeconds(10).toMillis()));
        assertThat(page.locator("h1")).hasText("Passed");

        page.unroute("**/healthcheck");
        assertThat(page.locator("#alert"))
                .isHidden(new LocatorAssertions.IsHiddenOptions()
                        .setTimeout(Duration.ofSeconds(10).toMillis()));
        expectStatus(502);
    }

    @Test
    void aWrongAddressIsAPageForEveryone() {
        page.navigate(site.at("healthcheck/typo"));

        assertThat(page.locator("h1")).hasText("Not found");
        assertThat(violations(page)).isEmpty();
        expectStatus(404);
    }
}
