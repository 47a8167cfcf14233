package dev.healthcheck.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML of the pages, in all states, as the validator of the W3C judges it. */
class ValidHtmlIT {
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthcheck",
                "healthcheck?wall",
                "healthcheck?q=%3Cb%3E&state=attention",
                "healthcheck?tags=db",
                "healthcheck/ready",
                "healthcheck/group/checkout",
                "healthcheck/ordersDatabase",
                "healthcheck/typo",
                "environment",
                "environment/java?q=x"
            })
    void isValidInEachState(String path) throws Exception {
        assertThat(complaints(path)).isEmpty();

        site.plant().databaseIsDown(true);
        site.plant().searchHangs(true);
        site.plant().diskIsFull(true);
        site.plant().says("</script><p id=\"at\">\u0000\uD800\uFFFF\u202E&amp;" + "long ".repeat(2000));
        try {
            assertThat(complaints(path + (path.contains("?") ? "&x" : "?x"))).isEmpty();
        } finally {
            site.plant().isWell();
        }
    }

    private static List<String> complaints(String path) throws Exception {
        HttpResponse<String> response = site.page(path);
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setForceHTML(true);
        String complaints =
                validator.validate(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        // The validator is older than the text alternative of CSS Generated Content, level 3.
        return complaints
                .lines()
                .filter(line -> line.contains("error") || line.contains("warning"))
                .filter(line -> !line.contains("\u201Ccontent\u201D"))
                .toList();
    }
}
