package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentPageTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:02:11Z");

    private final EnvironmentPage pages = new EnvironmentPage(new PageSettings("Orders", "", ""), "healthcheck");

    private String page(String filter, Map<String, Object> differences) {
        return page(filter, differences, false);
    }

    private String page(String filter, Map<String, Object> differences, boolean hasSlash) {
        return pages.write(new EnvironmentPage.Content(
                new EnvironmentPage.Wanted("", hasSlash, filter),
                Map.of(
                        "config",
                        Map.of(
                                "db/password", "********",
                                "origins", List.of(Map.of("name", "db.url", "origin", "microprofile-config")),
                                "<b>", "</dd><script>alert(1)</script>")),
                Map.of("config", List.of(new Masked("/db~1password", "name:password"))),
                differences,
                NOW));
    }

    private String page() {
        return page("", Map.of());
    }

    @Test
    void eachValueHasARowWithTheNamesAboveIt() {
        assertThat(page())
                .contains(
                        "<h2>config</h2>",
                        "<dt class=n>origins › db.url › origin<dd class=o>microprofile-config",
                        "<h1>Environment</h1>",
                        "<time>2026-11-29 03:02:11Z</time>");
    }

    @Test
    void aMaskedValueHasItsRule() {
        assertThat(page())
                .contains("<dt class=n>db/password<dd class=o>******** <small>masked by name:password</small>");
    }

    @Test
    void noValueIsMarkup() {
        assertThat(page()).contains("&lt;b&gt;<dd class=o>&lt;/dd&gt;&lt;script&gt;alert(1)");
    }

    @Test
    void theSearchHidesWhatDoesNotFit() {
        assertThat(page("db.url", Map.of()))
                .contains("<div><dt class=n>origins › db.url › origin", "<div hidden><dt class=n>db/password");
    }

    @Test
    void whatHasChangedSinceTheStartIsASection() {
        assertThat(page(
                        "",
                        Map.of(
                                "since",
                                1,
                                "until",
                                2,
                                "added",
                                Map.of(),
                                "changed",
                                Map.of("/os/x", Map.of("from", 1)))))
                .contains("<h2>Changed since the start</h2>", "changed › /os/x › from<dd class=o>1");
        assertThat(page()).contains("<h2>Changed since the start</h2><p>Nothing.</p>");
    }

    @Test
    void thePageDoesNotLoadItselfAgain() {
        assertThat(page()).doesNotContain("http-equiv=refresh");
    }

    @Test
    void theWayToTheHealthReportIsOneStepLongerAfterASlash() {
        assertThat(page()).contains("<a href=\"healthcheck\">");
        assertThat(page("", Map.of(), true)).contains("<a href=\"../healthcheck\">");
    }
}
