package dev.healthcheck.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The environment page as a person sees it in Chromium. */
class EnvironmentPageIT extends BrowserScene {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingAndTheConsoleStaysEmpty(ColorScheme scheme) {
        List<String> complaints = new ArrayList<>();
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(site.at("environment"));

            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target",
                            "screenshots",
                            "environment-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSearchFindsKeysAndValuesAtOnce() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site.at("environment"));
            page.locator("input[name=q]").fill("java.version");

            assertThat(page.locator(".e > div:not([hidden])").first()).isVisible();
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("os"))
                            .first())
                    .isHidden();
            assertThat(page.url()).endsWith("?q=java.version");
        }
    }

    @Test
    void theReportIsCopiedAsJson() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(site.at("environment"));
            page.locator("#copy").click();

            assertThat(page.locator("#shown")).hasText("copied");
            assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("{");
        }
    }
}
