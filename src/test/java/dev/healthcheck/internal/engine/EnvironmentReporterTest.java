package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.page.EnvironmentPage;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentReporterTest {
    private final FakeClock clock = new FakeClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger value = new AtomicInteger(1);
    private final Engine engine = Engine.with(settings("healthcheck.environment.access", "public"))
            .clock(clock)
            .ticker(clock::nanoTime)
            .build();
    private final EnvironmentReporter environment = engine.environment();

    EnvironmentReporterTest() {
        engine.registry().addSection("config", EnvironmentReporterTest::config);
        engine.registry().addSection("os", () -> Map.of("value", value.get()));
        engine.registry().addSection("team", () -> Map.of("lead", "Ada", "calls", calls.incrementAndGet()));
        engine.registry().addSection("broken", () -> {
            throw new IllegalStateException("closed");
        });
    }

    private static Map<String, Object> config() {
        return Map.of(
                "healthcheck",
                Map.of("a.b", "1"),
                "context_params",
                Map.of("a.b", "2", "db.password", "s3cret"),
                "origins",
                List.of(Map.of("name", "a.b", "source", "env"), Map.of("name", "c", "source", "x")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aSectionStandsAlone() {
        assertThat(text(environment.section("os", Map.of()))).isEqualTo("{\"value\":1}");
    }

    @Test
    void aSectionThatFailsShowsItsErrorAlone() {
        assertThat(text(environment.section("broken", Map.of()))).isEqualTo("{\"error\":\"closed\"}");
    }

    @Test
    void anUnknownSectionIsNone() {
        assertThat(environment.section("typo", Map.of())).isNull();
        assertThat(environment.differences("typo", Map.of())).isNull();
        assertThat(environment.hasSection("typo")).isFalse();
        assertThat(environment.hasSection("os")).isTrue();
    }

    @Test
    void aKeyHasItsValuesByKindAndItsOrigin() {
        assertThat(text(environment.configured("a.b", Map.of("a.b", "3"))))
                .contains("\"healthcheck\":\"1\"", "\"context_params\":\"2\"", "\"jaxrs\":\"3\"", "\"source\":\"env\"")
                .doesNotContain("\"x\"");
    }

    @Test
    void thePageHasAllSectionsAndMarksSecretsWithTheirRules() {
        String page = new String(
                environment.page(wanted(""), Map.of("api.key", "k3y-of-jaxrs")).bytes(), UTF_8);

        assertThat(page)
                .contains("<h2>config</h2>", "<h2>os</h2>", "<h2>team</h2>", "error<dd class=o>closed")
                .contains("context_params \u203A db.password<dd class=o>******** <small>masked by ")
                .contains("jaxrs \u203A api.key<dd class=o>******** <small>masked by ")
                .doesNotContain("s3cret", "k3y-of-jaxrs");
    }

    @Test
    void aSectionHasAPageOfItsOwn() {
        environment.remember();
        value.set(2);
        clock.advance(Duration.ofHours(1));

        String page = new String(environment.page(wanted("os"), Map.of()).bytes(), UTF_8);

        assertThat(page)
                .contains("<h2>os</h2>", "changed \u203A /os/value \u203A from<dd class=o>1")
                .doesNotContain("<h2>team</h2>");
        assertThat(environment.page(wanted("typo"), Map.of())).isNull();
    }

    @Test
    void theSecretOfAKeyStaysMasked() {
        assertThat(text(environment.configured("db.password", Map.of())))
                .contains("********")
                .doesNotContain("s3cret");
    }

    @Test
    void anUnknownKeyIsNone() {
        assertThat(environment.configured("c", Map.of())).isNull();
        assertThat(environment.configured("", Map.of())).isNull();
    }

    @Test
    void theDifferenceIsThatFromTheFirstReport() {
        environment.remember();
        value.set(2);
        clock.advance(Duration.ofSeconds(60));

        assertThat(text(environment.differences(null, Map.of())))
                .contains("\"changed\":{\"/os/value\":{\"from\":1,\"to\":2}}");
        assertThat(text(environment.differences("os", Map.of()))).contains("/os/value");
        assertThat(text(environment.differences("config", Map.of()))).contains("\"changed\":{}", "\"removed\":{}");
    }

    @Test
    void withoutAFirstReportTheDifferenceBeginsNow() {
        value.set(2);

        assertThat(text(environment.differences(null, Map.of()))).contains("\"changed\":{}");
    }

    @Test
    void theFirstReportIsNotTakenAgain() {
        environment.remember();
        value.set(2);
        environment.report(Map.of());
        environment.remember();

        assertThat(text(environment.differences(null, Map.of()))).contains("/os/value");
    }

    @Test
    void theSectionsOfTheApplicationRunOnlyWhenAsked() {
        environment.remember();
        environment.differences(null, Map.of());
        environment.section("os", Map.of());

        assertThat(calls).hasValue(0);
    }

    @Test
    void aReportThatNobodyMaySeeIsClosed() {
        assertThat(environment.isClosed()).isFalse();
        try (Engine closed = Engine.with(settings()).build()) {
            assertThat(closed.environment().isClosed()).isTrue();
        }
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }

    private static EnvironmentPage.Wanted wanted(String section) {
        return new EnvironmentPage.Wanted(section, false, "");
    }
}
