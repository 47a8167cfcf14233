package dev.healthcheck.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A window of Chromium for each test, in which the page must not cause a complaint. */
abstract class WindowScene extends BrowserScene {
    final List<String> complaints = new ArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeEach
    void openWindow() {
        site.plant().isWell();
        open(new Browser.NewContextOptions());
    }

    @AfterEach
    void closeWindow() {
        context.close();
        site.plant().isWell();
        assertThat(complaints).isEmpty();
    }

    void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser().newContext(options);
        page = context.newPage();
        page.onConsoleMessage(this::complain);
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
    }

    /** A response of a failed report is an error of the console too; everything else there is a defect of the page. */
    private void complain(ConsoleMessage message) {
        boolean isStatus = message.text().contains("the server responded with a status of 503");
        if (!isStatus && List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
        }
    }

    void waitUntilKnown(String state) {
        Browser.NewContextOptions none = new Browser.NewContextOptions();
        try (BrowserContext other = chromium.browser().newContext(none)) {
            Page probe = other.newPage();
            probe.navigate(site.at("healthcheck"));
            assertThat(probe.locator("h1")).hasText(state, new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        }
    }

    Locator check(String name) {
        return page.locator("main ul > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".n", new Page.LocatorOptions().setHasText(name))));
    }

    void breakEverything() {
        site.plant().databaseIsDown(true);
        site.plant().searchHangs(true);
        site.plant().diskIsFull(true);
        site.plant().says("</script><img src=x onerror=alert(1)> \uD800 half, \u202Eevil, " + "long ".repeat(60_000));
        waitUntilKnown("Failed");
        page.navigate(site.at("healthcheck"));
        assertThat(check("searchIndex").locator("i"))
                .hasText("Stuck", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
    }

    static LocatorAssertions.HasTextOptions within(Duration time) {
        return new LocatorAssertions.HasTextOptions().setTimeout(time.toMillis());
    }
}
