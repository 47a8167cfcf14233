package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Every Java snippet of the README and of the site is compiled and deployed as it stands there. */
class ReadmeIT {
    private static final String LISTING = "ListingRest";
    private static final String DATABASE = "DatabaseChecks";

    /** Their hosts exist on the page only. */
    private static final String WITHOUT_NEIGHBOURS =
            "healthcheck.checks.stock.enabled=false\nhealthcheck.checks.delivery.enabled=false\n"
                    + "healthcheck.checks.cache.enabled=false\n";

    private final Map<String, String> classes = Readme.classes();

    @Test
    void allClassesTogetherAreAnApplication(Server server) {
        classes.remove(LISTING);
        List<String> checks = new ArrayList<>(List.of(
                "catalogue", "desk", "desk_open", "diskSpace", "heap", "mail", "orderDesk", "payment", "queue"));
        checks.addAll(List.of("recommendations", "redis_available", "search", "warehouse", "workers"));
        if (server.isJakartaServer() && server.hasDefaultDataSource()) {
            checks.add(7, "ordersDatabase");
        } else {
            classes.remove(DATABASE);
        }

        WebArchive war = Readme.with(Apps.withoutRest("readme"), classes)
                .addAsResource(new StringAsset(WITHOUT_NEIGHBOURS), "META-INF/microprofile-config.properties");
        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains(checks.toArray()));
        }
    }

    @Test
    void theApplicationThatListsItsClassesHasTheReports(Server server) {
        classes.keySet().retainAll(List.of(LISTING, "Checks"));

        try (Deployment app = Deployment.of(server, Readme.with(Apps.withoutRest("readme-listing"), classes))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
        }
    }

    @Test
    void theLinesOfWebXmlDeclareJaxRs(Server server) {
        Needs.jaxRsInWebXml(server);
        classes.keySet().retainAll(List.of("Checks"));
        String lines = Readme.snippets("xml").get(1);
        WebArchive war = Readme.with(Apps.withoutRest("readme-web-xml"), classes)
                .setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                        + lines + "</web-app>"));

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("healthcheck")).then().statusCode(200);
        }
    }

    @Test
    void theDependencyIsTheJarUnderTest() {
        String dependency = Readme.snippets("xml").get(0);

        assertThat(Wars.library())
                .hasName(element(dependency, "artifactId") + "-" + element(dependency, "version") + ".jar");
    }

    private static String element(String xml, String name) {
        return xml.replaceAll("(?s).*<" + name + ">(.*)</" + name + ">.*", "$1");
    }
}
