package dev.healthcheck.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.healthcheck.CheckResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The health page as a person sees it in Chromium. */
class HealthPageIT extends WindowScene {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void theStateIsFirstThenTheBrokenDependencyWithSinceWhenAndWhomToCall() {
        breakEverything();

        assertThat(page.locator("h1")).hasText("Failed");
        assertThat(page.locator("#attention .n").first()).hasText("ordersDatabase");
        Locator database = check("ordersDatabase");
        assertThat(database).containsText("Failed since");
        assertThat(database).containsText("Connection is not available");
        assertThat(database).containsText("Connection to db-3:5432 refused");
        assertThat(database.locator(".w")).hasText("team-orders, 555-0100");
        assertThat(database.locator("a", new Locator.LocatorOptions().setHasText("Runbook")))
                .hasAttribute("href", "https://wiki.example.com/runbooks/orders-database");
        assertThat(check("searchIndex")).containsText("not critical");
        assertThat(check("searchIndex").locator("pre")).containsText("Plant");
        assertThat(check("disk").locator("i")).hasText("Degraded");
        assertThat(check("payment").locator("i")).hasText("Passed");
    }

    @Test
    void aRealFailureIsShownWithinFiveSecondsWithoutALoad() {
        page.navigate(site.at("healthcheck"));
        assertThat(page.locator("h1")).hasText("Passed");
        page.evaluate("window.mark = 'same document'");

        site.plant().databaseIsDown(true);

        assertThat(page.locator("h1")).hasText("Failed", within(Duration.ofSeconds(5)));
        assertThat(page.locator("#say")).containsText("ordersDatabase failed");
        assertThat(page).hasTitle("Failed: Orders");
        assertThat(page.evaluate("window.mark")).isEqualTo("same document");
    }

    @Test
    void focusOpenDetailsFilterAndOrderStayWhileOtherThingsChange() {
        page.navigate(site.at("healthcheck"));
        check("payment").locator("summary").click();
        check("payment").locator("summary").focus();
        page.locator("input[name=q]").fill("");
        check("payment").locator("summary").focus();

        site.plant().diskIsFull(true);
        site.plant().databaseIsDown(true);
        assertThat(page.locator("h1")).hasText("Failed", within(Duration.ofSeconds(5)));

        assertThat(check("payment").locator("details")).hasAttribute("open", "");
        assertThat(page.evaluate("document.activeElement.textContent.includes('payment')"))
                .isEqualTo(true);

        site.plant().databaseIsDown(false);
        assertThat(page.locator("h1")).hasText("Degraded", within(Duration.ofSeconds(10)));
        // A check that passes again stays where the reader has it, until the next failure or load.
        assertThat(page.locator("#attention .n").first()).hasText("ordersDatabase");
        assertThat(check("ordersDatabase").locator("i")).hasText("Passed");
        assertThat(page.evaluate("document.activeElement.textContent.includes('payment')"))
                .isEqualTo(true);
    }

    @Test
    void theFilterIsInTheAddressAndWorksWithoutTheScriptToo() {
        page.navigate(site.at("healthcheck"));
        page.locator("input[name=q]").fill("pay");

        assertThat(check("payment")).isVisible();
        assertThat(check("disk")).isHidden();
        assertThat(page.url()).endsWith("?q=pay");
        assertThat(page.locator("#shown")).hasText("1 of 6");

        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.at("healthcheck?q=pay"));
        assertThat(check("payment")).isVisible();
        assertThat(check("disk")).isHidden();
        page.locator("input[name=q]").fill("");
        page.locator("select").selectOption("attention");
        page.locator("button").click();
        assertThat(page.url()).contains("state=attention");
        assertThat(check("payment")).isHidden();
    }

    @Test
    void withoutTheScriptThePageShowsTheSameAndLoadsItselfAgain() {
        site.plant().databaseIsDown(true);
        waitUntilKnown("Failed");
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.at("healthcheck"));

        assertThat(page.locator("h1")).hasText("Failed");
        assertThat(check("ordersDatabase")).containsText("team-orders");
        assertThat(page.locator("noscript")).hasCount(1);
        assertThat(page.content()).contains("<meta http-equiv=\"refresh\" content=\"10\">");
    }

    @Test
    void nothingThatACheckSaysRuns() {
        breakEverything();

        assertThat(page.locator("main script, main img")).hasCount(0);
        assertThat(check("gnp.exe").locator(".n")).hasText("<script>alert('name')</script> \\u202egnp.exe");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidPlainly() {
        try (Site dying = Site.start()) {
            page.navigate(dying.at("healthcheck"));
            assertThat(page.locator("h1")).hasText("Passed");
            assertThat(page.locator("#alert")).isHidden();

            dying.pause();

            assertThat(page.locator("#alert"))
                    .containsText(
                            "No answer from the server",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            complaints.removeIf(complaint -> complaint.contains("ERR_CONNECTION"));
        }
        complaints.removeIf(complaint -> complaint.contains("ERR_CONNECTION"));
    }

    @Test
    void axeFindsNothing() {
        axeFindsNothingWhile("all passes");
        breakEverything();
        axeFindsNothingWhile("much fails");
    }

    private void axeFindsNothingWhile(String state) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            open(new Browser.NewContextOptions().setColorScheme(scheme));
            for (String path : List.of("healthcheck", "healthcheck?wall")) {
                page.navigate(site.at(path));
                assertThat(violations(page))
                        .as(path + " " + scheme + " while " + state)
                        .isEmpty();
            }
        }
    }

    @Test
    void thePageFitsIntoEachWindow() {
        breakEverything();
        for (int width : new int[] {360, 1280, 1920}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                open(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, width == 360 ? 740 : 1080));
                fits("healthcheck", "health-" + width + "-" + scheme);
                fits("healthcheck?wall", "wall-" + width + "-" + scheme);
            }
        }
    }

    private void fits(String path, String screenshot) {
        page.navigate(site.at(path));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(screenshot.toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(!path.contains("wall")));
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(screenshot)
                .isEqualTo(0);
    }

    @Test
    void fiveHundredChecksStayUsable() {
        List<String> names = Stream.iterate(1, i -> i + 1)
                .limit(500)
                .map(i -> "manyChecksWithAnEndlessNameThatHasNoSpace".repeat(3) + i)
                .toList();
        names.forEach(name -> site.registry().addCheck(name, () -> CheckResult.passed("ok")));
        try {
            open(new Browser.NewContextOptions().setViewportSize(360, 740));
            page.navigate(site.at("healthcheck"));
            page.locator("input[name=q]").fill("name" + "thathasnospace499");

            assertThat(page.locator("main ul > li:not([hidden])")).hasCount(1);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        } finally {
            names.forEach(site.registry()::removeCheck);
        }
    }

    @Test
    void aReportThatHasNotChangedIsNotSentAgain() {
        page.navigate(site.at("healthcheck/live"));

        Response again = page.waitForResponse(response -> response.status() == 304, () -> {});

        assertThat(again.url()).endsWith("/healthcheck/live");
        assertThat(page.locator("#next")).containsText("updated");
    }

    @Test
    void aHiddenTabAsksNothing() {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.clock().install();
        page.addInitScript("Object.defineProperty(document, 'hidden', {get: () => window.isHidden === true})");
        page.navigate(site.at("healthcheck/live"));
        page.waitForCondition(() -> requests.size() == 2);
        page.evaluate("window.isHidden = true; document.dispatchEvent(new Event('visibilitychange'))");

        page.clock().runFor(Duration.ofMinutes(1).toMillis());
        assertThat(requests).hasSize(2);

        page.evaluate("window.isHidden = false; document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForCondition(() -> requests.size() == 3);
    }
}
