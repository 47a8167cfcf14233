package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Leaky;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leaves with a secret, whichever way it goes. */
class ScrubIT {
    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.app(
            "leaky",
            new String[] {
                "healthcheck.environment.access=public",
                "healthcheck.scrub.allow=shop.public.*",
                "healthcheck.scrub.deny=shop.customer,acme.ssn"
            },
            Leaky.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthcheck",
                "healthcheck/message",
                "healthcheck/tree",
                "healthcheck/history",
                "environment",
                "environment/scrubbed"
            })
    void noAnswerHoldsASecret(String route) {
        when().get(APP.at("api/healthcheck"));
        String answer = when().get(APP.at("api/" + route)).asString();

        assertThat(answer).isNotEmpty().doesNotContain(Leaky.SECRET);
    }

    @Test
    void noLineOfTheLogHoldsASecret(Server server) {
        when().get(APP.at("api/healthcheck"));

        assertThat(server.log()).filteredOn(line -> line.contains("HC0010")).isNotEmpty();
        assertThat(server.log())
                .filteredOn(line -> line.contains("HC00"))
                .noneMatch(line -> line.contains(Leaky.SECRET));
    }

    @Test
    void whatIsNoSecretStaysReadable() {
        JsonPath health = when().get(APP.at("api/healthcheck")).jsonPath();

        assertThat(health.getString("results.find { it.checker == 'message' }.output"))
                .isEqualTo("cannot connect to jdbc:postgresql://db:5432/shop?user=app&password=********");
        assertThat(health.getString("results.find { it.checker == 'tree' }.output.bean.url"))
                .isEqualTo("amqp://app:********@mq:5672/");
    }

    @Test
    void aSettingLeavesNamesAloneOrMasksThem() {
        Map<String, String> shown =
                when().get(APP.at("api/environment")).jsonPath().getMap("connections");

        assertThat(shown)
                .containsEntry("shop.public.signature", "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
                .containsEntry("shop.customer", "********")
                .containsEntry("shop.key", "********")
                .containsEntry("search", "https://elastic:********@search:9200/orders");
    }

    @Test
    void aDeniedNameIsMaskedAmongArgumentsToo() {
        JsonPath report = when().get(APP.at("api/environment")).jsonPath();

        assertThat(report.<String>getList("process.argv")).contains("-Dacme.ssn=********");
        assertThat(report.prettify()).doesNotContain("123-45-6789");
    }

    @Test
    void theAuditTellsWhereAndWhyButNotWhat() {
        when().get(APP.at("api/healthcheck"));
        JsonPath audit = when().get(APP.at("api/environment/scrubbed"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(audit.getList("environment.findAll { it.section == 'connections' && it.path == '/search' }.rule"))
                .containsExactly("url-password");
        assertThat(audit.getList("environment.findAll { it.path == '/shop.customer' }.rule"))
                .containsExactly("healthcheck.scrub.deny");
        assertThat(audit.getList("checks.findAll { it.checker == 'tree' }.path"))
                .contains("/nodes/0/redisPassword", "/bean/url", "/array/1");
    }
}
