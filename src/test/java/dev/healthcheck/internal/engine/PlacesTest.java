package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.page.Place;
import dev.healthcheck.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The links of the pages, which are relative to the page. */
class PlacesTest {
    private static Place place(Selection selection, String... settings) {
        return new Places(Given.settings(settings)).of(selection);
    }

    @Test
    void eachPageLinksToTheReportOfAllChecks() {
        assertThat(place(Selection.ALL).root()).isEqualTo("?");
        assertThat(place(Selection.probe(Probe.READINESS)).root()).isEqualTo("../healthcheck");
        assertThat(place(Selection.group("checkout")).root()).isEqualTo("../../healthcheck");
        assertThat(place(Selection.check("a/b")).root()).isEqualTo("../../healthcheck");
    }

    @Test
    void theEnvironmentIsLinkedUnlessItIsClosed() {
        String[] open = {
            "healthcheck.environment.access", "public",
            "healthcheck.path", "/internal/health",
            "healthcheck.environment.path", "/internal/env"
        };

        assertThat(place(Selection.ALL).environment()).isEmpty();
        assertThat(place(Selection.ALL, open).environment()).isEqualTo("../internal/env");
        assertThat(place(Selection.group("x"), open).environment()).isEqualTo("../../../internal/env");
    }

    @Test
    void theTitleNamesTheReport() {
        assertThat(place(Selection.ALL).title()).isEmpty();
        assertThat(place(Selection.probe(Probe.LIVENESS)).title()).isEqualTo("liveness");
        assertThat(place(Selection.group("checkout")).title()).isEqualTo("group checkout");
    }

    @Test
    void theFormKeepsTheTags() {
        TagQuery tags = TagQuery.of(List.of("db,queue", "!slow"));

        assertThat(place(Selection.ALL.with(tags)).tags()).containsExactlyInAnyOrder("db,queue", "!slow");
    }

    @Test
    void aStrangerReadsHowToGetIn() {
        assertThat(place(Selection.ALL, "healthcheck.details", "authenticated").refusal())
                .contains("Log in");
        assertThat(place(Selection.ALL, "healthcheck.details", "role:ops").refusal())
                .contains("role")
                .doesNotContain("ops");
        assertThat(place(Selection.ALL, "healthcheck.details", "never").refusal())
                .contains("closed");
        assertThat(place(Selection.ALL, "healthcheck.details", "token", "healthcheck.token", "a".repeat(40))
                        .refusal())
                .contains("Authorization");
    }
}
