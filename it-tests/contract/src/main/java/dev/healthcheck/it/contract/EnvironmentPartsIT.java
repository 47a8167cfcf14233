package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Facts;
import dev.healthcheck.it.app.Knob;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in sections about build, runtime, server, libraries, certificates and names; the parts; diff and digest. */
class EnvironmentPartsIT {
    /** A certificate of {@code CN=shop.example} until 2045. */
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBQzCB66ADAgECAghoirKakcpy8TAKBggqhkjOPQQDAjAXMRUwEwYDVQQDEwxz
            aG9wLmV4YW1wbGUwHhcNMjYwMTAxMTUyMDI4WhcNNDUxMjI3MTUyMDI4WjAXMRUw
            EwYDVQQDEwxzaG9wLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASl
            Sj6p+xWeQ32wkvStK5JRD7ceSkkpE+bfSCfktsy116HPKcD0R9oMlcukZTBUfX5V
            cn1VIohJ1NMP4C9XwhygoyEwHzAdBgNVHQ4EFgQUwWhtMV9AOiqjntnUDRZg/9zg
            hhMwCgYIKoZIzj0EAwIDRwAwRAIgL+X4NojJZaXSIawXaN3YPCr2vMMVntTgW+zv
            HSmrB5kCIFB/osiCXeKnvodgBymz9vhAxNTDWRNd787Qgc3z1Lkj
            -----END CERTIFICATE-----
            """;

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(app("parts", "config-s3cret"));

    @RegisterExtension
    static final DeployedWar SAME = new DeployedWar(app("parts-same", "config-s3cret"));

    @RegisterExtension
    static final DeployedWar OTHER = new DeployedWar(app("parts-other", "other-s3cret"));

    @RegisterExtension
    static final DeployedWar GUARDED = new DeployedWar(
            Apps.app("parts-guarded", new String[] {"healthcheck.environment.access=role:ops"}, TwoChecks.class));

    @RegisterExtension
    static final DeployedWar CLOSED = new DeployedWar(Apps.app("parts-closed", TwoChecks.class));

    private static WebArchive app(String name, String password) {
        String[] settings = {
            "healthcheck.environment.access=public",
            "healthcheck.environment.digest-secret=0123456789abcdef-k3y",
            "healthcheck.environment.tls-stores=" + pem(),
            "healthcheck.checks.absent.timeout=1s",
            "acme.color=green",
            "healthcheck.checks.a/b.timeout=1s",
            "healthcheck.token=" + password + "-of-sixteen-letters"
        };
        return Apps.app(name, settings, TwoChecks.class, Facts.class, Facts.Team.class, Knob.class)
                .addAsResource(
                        new StringAsset("git.branch=main\ngit.commit.id=4f2a91c\ngit.dirty=true\n"), "git.properties")
                .addAsResource(
                        new StringAsset("build.artifact=shop\nbuild.version=1.2\n"), "META-INF/build-info.properties")
                .addAsResource(
                        new StringAsset("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{},{}]}"),
                        "META-INF/sbom/application.cdx.json")
                .addAsLibraries(library("a.jar", "1.0"), library("b.jar", "2.0"))
                .setManifest(new StringAsset("Manifest-Version: 1.0\nImplementation-Title: Shop\n"))
                .setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                            <env-entry>
                                <env-entry-name>shop/limit</env-entry-name>
                                <env-entry-type>java.lang.String</env-entry-type>
                                <env-entry-value>entry-s3cret</env-entry-value>
                            </env-entry>
                        </web-app>
                        """));
    }

    private static JavaArchive library(String file, String version) {
        return ShrinkWrap.create(JavaArchive.class, file)
                .setManifest(new StringAsset("Manifest-Version: 1.0\nBundle-License: MIT\n"))
                .addAsResource(
                        new StringAsset("groupId=org.acme\nartifactId=orders\nversion=" + version + "\n"),
                        "META-INF/maven/org.acme/orders/pom.properties");
    }

    private static String pem() {
        try {
            Path file = Path.of("target", "shop.pem").toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Files.writeString(file, PEM).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonPath part(String path) {
        return when().get(APP.at("api/environment/" + path))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    @Test
    void theBuildIsThatOfTheApplication(Server server) {
        JsonPath build = part("build");

        assertThat(build.getMap("git")).isEqualTo(Map.of("branch", "main", "commit", "4f2a91c", "dirty", true));
        assertThat(build.getMap("info")).isEqualTo(Map.of("artifact", "shop", "version", "1.2"));
        if (server.hasServlets()) {
            assertThat(build.getMap("manifest"))
                    .extracting("Implementation-Title")
                    .isEqualTo("Shop");
        }
    }

    @Test
    void theRuntimeHasItsMemoryThreadsAndDefaults() {
        JsonPath runtime = part("runtime");

        assertThat(runtime.getDouble("uptime")).isPositive();
        assertThat(runtime.getLong("heap.used")).isPositive();
        assertThat(runtime.getInt("threads.live")).isPositive();
        assertThat(runtime.getMap("gc")).isNotEmpty();
        assertThat(runtime.getList("jvm_arguments").toString()).doesNotContain("s3cret");
        assertThat(runtime.getString("time_zone")).isNotBlank();
        assertThat(runtime.getString("charset")).isNotBlank();
    }

    @Test
    void theServerNamesItselfAndTheDeployment(Server server) {
        JsonPath section = part("server");

        if (server.hasServlets()) {
            assertThat(section.getString("name")).isNotBlank();
            assertThat(section.getString("deployment.context_path")).isEqualTo("/parts");
        }
    }

    @Test
    void theBillsOfMaterialsAreSummarised(Server server) {
        Needs.listedFiles(server);
        Map<String, Object> document =
                part("sbom").getMap("documents.find { it.path.endsWith('application.cdx.json') }");

        assertThat(document)
                .containsEntry("format", "CycloneDX")
                .containsEntry("version", "1.6")
                .containsEntry("components", 2);
    }

    @Test
    void librariesHaveLicencesAndConflictsArePointedOut() {
        JsonPath sbom = part("sbom");

        assertThat(sbom.getList("libraries.findAll { it.name == 'org.acme:orders' }.license"))
                .containsExactly("MIT", "MIT");
        assertThat(sbom.getList("conflicts.find { it.name == 'org.acme:orders' }.versions"))
                .hasSize(2)
                .map(String::valueOf)
                .contains("1.0", "2.0");
    }

    @Test
    void theCertificatesHaveTheirEnd() {
        Map<String, Object> certificate = part("tls").getMap("find { it.store == 'setting' }.certificates[0]");

        assertThat(certificate)
                .containsEntry("subject", "CN=shop.example")
                .containsEntry("not_after", "2045-12-27T15:20:28Z")
                .containsEntry("expired", false);
    }

    @Test
    void theNamesOfTheApplicationAreListedWithTheirClasses(Server server) {
        JsonPath resources = part("resources");

        if (server.isJakartaServer()) {
            Map<String, Map<String, String>> names = resources.getMap("names");
            assertThat(names.get("java:comp/env")).containsKey("shop/limit");
        }
    }

    @Test
    void aSectionOfTheApplicationIsAPartToo() {
        assertThat(part("team").getMap("$")).isEqualTo(Map.of("lead", "Ada"));
    }

    @Test
    void aKeyHasItsValueAndItsOrigin() {
        JsonPath key = part("config/healthcheck.environment.access");

        assertThat(key.getString("values.healthcheck")).isEqualTo("public");
        assertThat(key.getString("origin.source")).isNotBlank();
    }

    @Test
    void aKeyThatNothingReadsIsTold() {
        assertThat(part("config").getList("unread")).map(String::valueOf).contains("healthcheck.checks.absent.timeout");
    }

    @Test
    void secretsStayMaskedInParts() {
        String text = when().get(APP.at("api/environment/config")).asString()
                + when().get(APP.at("api/environment/config/healthcheck.token")).asString()
                + when().get(APP.at("api/environment/config/healthcheck.environment.digest-secret"))
                        .asString()
                + when().get(APP.at("api/environment/process")).asString()
                + when().get(APP.at("api/environment/runtime")).asString()
                + when().get(APP.at("api/environment/resources")).asString()
                + when().get(APP.at("api/environment?diff")).asString();

        assertThat(text).doesNotContain("s3cret").doesNotContain("0123456789abcdef-k3y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"typo", "config/typo", "os/platform", "of/the/shop"})
    void anUnknownPartIsNotFound(String part) {
        when().get(APP.at("api/environment/" + part))
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body(is("{\"error\":\"there is nothing of that name\"}"));
    }

    @Test
    void aKeyMayHaveSlashes() {
        assertThat(part("config/healthcheck.checks.a/b.timeout").getString("values.healthcheck"))
                .isEqualTo("1s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"os", "config/healthcheck.path", "config/typo", "scrubbed", "typo", "digest", "os?diff"})
    void aPartHasTheAccessOfTheReport(String part) {
        for (DeployedWar war : List.of(GUARDED, CLOSED)) {
            when().get(war.at("api/environment/" + part)).then().statusCode(403).contentType("application/json");
            when().head(war.at("api/environment/" + part)).then().statusCode(403);
        }
        assertThat(when().options(APP.at("api/environment/os")).asString()).isEqualTo("{}");
    }

    @Test
    void anotherMethodIsNotAllowedForAPart() {
        when().post(APP.at("api/environment/os")).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void prettyHasALineForEachValue() {
        String pretty = when().get(APP.at("api/environment/os?pretty")).asString();

        assertThat(pretty).startsWith("{\n  \"").contains("\n  \"name\": ");
        assertThat(JsonPath.from(pretty).getMap("$")).isEqualTo(part("os").getMap("$"));
    }

    @Test
    void theDifferenceHasWhatChangedSinceTheStart() {
        when().get(APP.at("api/environment?diff")).then().statusCode(200);
        given().get(APP.at("api/knob/color/red")).then().statusCode(200);

        JsonPath diff = part("process?diff");

        assertThat(diff.<String, Object>getMap("added")).containsEntry("/process/properties/acme.knob.color", "red");
        assertThat(diff.<String, Object>getMap("changed")).doesNotContainKey("/process/uptime");
        assertThat(diff.getDouble("until")).isGreaterThanOrEqualTo(diff.getDouble("since"));
    }

    @Test
    void theDigestsOfEqualNodesAreEqual() {
        Map<String, Object> digest = part("digest").getMap("$");

        assertThat(digest).containsEntry("keyed", true);
        assertThat(digest.get("settings").toString()).matches("[0-9a-f]{16}");
        assertThat(digest.get("libraries").toString()).matches("[0-9a-f]{16}");
        assertThat(when().get(SAME.at("api/environment/digest")).jsonPath().getMap("$"))
                .isEqualTo(digest);
        assertThat(when().get(OTHER.at("api/environment/digest")).jsonPath().getMap("$"))
                .doesNotContainEntry("settings", digest.get("settings"))
                .containsEntry("libraries", digest.get("libraries"));
    }
}
