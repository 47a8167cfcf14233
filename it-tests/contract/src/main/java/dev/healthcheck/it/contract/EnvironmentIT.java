package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Facts;
import dev.healthcheck.it.app.Greeter;
import dev.healthcheck.it.app.Hostile;
import dev.healthcheck.it.app.ProjectScrubber;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the environment report shows, and what it does not. */
class EnvironmentIT {
    private static final String MASK = "********";

    @RegisterExtension
    static final DeployedWar OPEN = new DeployedWar(Apps.app(
                    "open",
                    new String[] {
                        "healthcheck.environment.access=public", "acme.password=config-s3cret", "acme.color=green"
                    },
                    TwoChecks.class,
                    Facts.class,
                    Facts.Methods.class,
                    Facts.Team.class,
                    Greeter.class,
                    Greeter.Card.class,
                    Hostile.Circle.class,
                    ProjectScrubber.class)
            .setWebXML(new StringAsset("""
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                        <context-param><param-name>shop.name</param-name><param-value>Acme</param-value></context-param>
                        <context-param><param-name>shop.token</param-name><param-value>param-s3cret</param-value></context-param>
                    </web-app>
                    """)));

    @RegisterExtension
    static final DeployedWar PARTIAL = new DeployedWar(Apps.app(
            "partial",
            new String[] {
                "healthcheck.environment.access=public",
                "healthcheck.environment.sections=os,java,config",
                "healthcheck.environment.include-java=false"
            },
            Facts.class,
            Facts.Team.class));

    @RegisterExtension
    static final DeployedWar CLOSED = new DeployedWar(Apps.app("closed", TwoChecks.class));

    private static JsonPath report;
    private static String text;

    /** Yasson logs for itself that it could not write a section. */
    @BeforeAll
    static void read(Server server) {
        text = ExpectedErrors.during(
                server,
                () -> when().get(OPEN.at("api/environment"))
                        .then()
                        .statusCode(200)
                        .contentType(is("application/json"))
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asString());
        report = JsonPath.from(text);
    }

    @Test
    void itIsClosedUnlessASettingOpensIt() {
        when().get(CLOSED.at("api/environment"))
                .then()
                .statusCode(403)
                .contentType(is("application/json"))
                .body(is("{\"error\":\"the environment report is closed; healthcheck.environment.access opens it:"
                        + " public, authenticated, role:NAME or token\"}"));
        when().head(CLOSED.at("api/environment")).then().statusCode(403);
    }

    @Test
    void sectionsComeInOrderBuiltInOnesFirst() {
        assertThat(report.getMap("$").keySet().stream().map(String::valueOf))
                .startsWith(
                        "os",
                        "java",
                        "process",
                        "config",
                        "build",
                        "runtime",
                        "server",
                        "sbom",
                        "tls",
                        "resources",
                        "digest")
                .hasSize(16)
                .contains("application", "broken", "produced", "team", "unwritable");
    }

    @Test
    void osHasTheSeedsFields() {
        assertThat(report.getMap("os")).containsKeys("platform", "name", "uname");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        assertThat(report.getString("os.platform")).isNotBlank();
        assertThat(report.getString("os.name")).isEqualTo(windows ? "nt" : "posix");
        assertThat(report.getList("os.uname")).hasSizeBetween(5, 6);
    }

    @Test
    void javaHasTheCounterpartsOfTheSeedsPython() {
        assertThat(report.getMap("java"))
                .containsKeys(
                        "version", "version_info", "executable", "vendor", "vm", "classpath", "modulepath", "packages");
        assertThat(report.getInt("java.version_info.feature")).isGreaterThanOrEqualTo(17);
        assertThat(report.getString("java.executable")).endsWith("java");
    }

    @Test
    void packagesNameTheLibrariesOfTheApplication() {
        Map<String, String> packages = report.getMap("java.packages");

        assertThat(packages).containsEntry("dev.healthcheck:jaxrs-healthcheck", Wars.libraryVersion());
    }

    @Test
    void processHasTheSeedsFieldsAndTheTimes() {
        assertThat(report.getMap("process"))
                .containsKeys("pid", "argv", "cwd", "user", "environ", "properties", "start_time", "uptime");
        assertThat(report.getInt("process.pid")).isPositive();
        assertThat(report.getDouble("process.uptime")).isPositive();
    }

    @Test
    void configHasWhatIsInForce() {
        Map<String, String> settings = report.getMap("config.healthcheck");

        assertThat(settings)
                .containsEntry("healthcheck.environment.access", "public")
                .containsEntry("healthcheck.success-ttl", "27s");
        assertThat(report.getMap("config")).containsKeys("microprofile", "context_params", "jaxrs");
    }

    @Test
    void contextParametersAreShownWhereThereIsAServletContext(Server server) {
        Map<String, String> parameters = report.getMap("config.context_params");

        if (server.hasServlets()) {
            assertThat(parameters).containsEntry("shop.name", "Acme").containsEntry("shop.token", MASK);
        } else {
            assertThat(parameters).isEmpty();
        }
    }

    @Test
    void sectionsOfTheApplicationAreShown() {
        assertThat(report.getString("application.greeting")).isEqualTo("hello section");
        assertThat(report.getList("produced")).isEqualTo(List.of(1, 2));
        assertThat(report.getString("team.lead")).isEqualTo("Ada");
    }

    @Test
    void aSectionThatThrowsShowsItsErrorInItsPlace() {
        assertThat(report.getMap("broken")).isEqualTo(Map.of("error", "the inventory is closed"));
        assertThat(report.getString("unwritable.self")).startsWith("(cannot be written: ");
    }

    @Test
    void secretsAreMaskedByTheirNamesAtAnyDepth() {
        assertThat(report.getString("application.api_key")).isEqualTo(MASK);
        assertThat(report.getString("application.databases[0].dbPassword")).isEqualTo(MASK);
        assertThat(report.getString("application.passwords")).isEqualTo(MASK);
        assertThat(report.getString("process.environ.ACME_SECRET")).isEqualTo(MASK);
        assertThat(report.<String, String>getMap("process.properties")).containsEntry("acme.api.token", MASK);
    }

    @Test
    void theApplicationsScrubberIsAskedToo() {
        assertThat(report.getString("application.codename")).isEqualTo(MASK);
    }

    @Test
    void whatIsNoSecretStays() {
        assertThat(report.getString("application.monkey")).isEqualTo("see");
        assertThat(report.getString("application.compass")).isEqualTo("north");
        assertThat(report.getString("application.KEYBOARD_LAYOUT")).isEqualTo("dvorak");
        assertThat(report.getString("application.databases[0].name")).isEqualTo("orders");
        assertThat(report.getString("process.environ.ACME_COLOR")).isEqualTo("green");
    }

    /** Custom sections, context parameters, settings, environment, system properties and arguments each carry one. */
    @Test
    void noSecretLeavesByAnyChannel() {
        assertThat(text).doesNotContain("s3cret").doesNotContain("project-x");
        assertThat(report.<String>getList("process.argv")).contains("-Dacme.argv.password=" + MASK);
    }

    @Test
    void sectionsCanBeLeftOut() {
        when().get(PARTIAL.at("api/environment"))
                .then()
                .statusCode(200)
                .body("keySet()", is(Set.of("os", "config", "team")));
    }

    @Test
    void optionsAndOtherMethodsShowNothing() {
        assertThat(when().options(OPEN.at("api/environment")).asString()).doesNotContain("process");
        when().post(OPEN.at("api/environment")).then().statusCode(405);
        assertThat(when().options(OPEN.at("api/environment/process")).asString())
                .doesNotContain("pid");
    }
}
