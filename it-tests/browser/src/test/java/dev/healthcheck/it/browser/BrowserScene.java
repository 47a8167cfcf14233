package dev.healthcheck.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A site and a Chromium for the tests of a class. */
abstract class BrowserScene {
    static Chromium chromium;
    static Site site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        site = Site.start();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** {@return what people with disabilities cannot use: WCAG 2.2 AA and the best practices} */
    static List<Rule> violations(Page page) {
        return new AxeBuilder(page)
                // Without frames in the pages, axe needs no window of its own for a summary.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
    }
}
