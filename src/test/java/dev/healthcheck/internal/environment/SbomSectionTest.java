package dev.healthcheck.internal.environment;

import static dev.healthcheck.internal.environment.JarBuilder.jar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SbomSectionTest {
    private static final String CYCLONE = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\","
            + "\"metadata\":{\"component\":{\"components\":[{},{},{},{}]}},"
            + "\"components\":[{\"name\":\"a\",\"components\":[{}]},{}],\"dependencies\":[{}]}";
    private static final String SPDX =
            "{\"SPDXID\":\"SPDXRef-DOCUMENT\",\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{},{},{}]}";

    private final FakeFiles files = new FakeFiles();

    @Test
    void aDocumentOfCycloneDxIsSummarised() {
        files.with("/WEB-INF/classes/META-INF/sbom/application.cdx.json", CYCLONE);

        assertThat(documents())
                .isEqualTo(List.of(Map.of(
                        "path",
                        "/WEB-INF/classes/META-INF/sbom/application.cdx.json",
                        "format",
                        "CycloneDX",
                        "version",
                        "1.6",
                        "components",
                        2)));
    }

    @Test
    void aDocumentOfSpdxIsSummarised() {
        files.with("/META-INF/sbom/any.json", SPDX);

        assertThat(documents())
                .isEqualTo(List.of(Map.of(
                        "path", "/META-INF/sbom/any.json", "format", "SPDX", "version", "2.3", "components", 3)));
    }

    @Test
    void besideTheClassesOnlyTheUsualNamesCount() {
        files.with("/WEB-INF/classes/bom.json", CYCLONE)
                .with("/WEB-INF/classes/shop.spdx.json", SPDX)
                .with("/WEB-INF/classes/messages.json", "{}")
                .with("/WEB-INF/classes/META-INF/sbom/readme.txt", "");

        assertThat(documents())
                .extracting(one -> one.get("path"))
                .containsExactly("/WEB-INF/classes/bom.json", "/WEB-INF/classes/shop.spdx.json");
    }

    @Test
    void aDocumentInAJarIsFound() {
        assertThat(documents(jar().file("META-INF/sbom/bom.json", CYCLONE).as("orders-1.jar")))
                .extracting(one -> one.get("path"))
                .containsExactly("orders-1.jar!/META-INF/sbom/bom.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "rubbish", "{\"components\":[", "{\"specVersion\":\"1.6\",\"a\":[[[["})
    void whatIsNoJsonIsUnreadable(String content) {
        files.with("/META-INF/sbom/any.json", content);

        assertThat(documents()).extracting(one -> one.get("format")).isSubsetOf("unreadable", "unknown");
    }

    @Test
    void otherJsonIsUnknown() {
        files.with("/META-INF/sbom/any.json", "{\"a\":{\"specVersion\":\"1\"}}");

        assertThat(documents()).extracting(one -> one.get("format")).containsExactly("unknown");
    }

    @Test
    void aDeepDocumentIsReadWithoutRecursion() {
        files.with(
                "/META-INF/sbom/any.json", "{\"a\":" + "[".repeat(500) + "]".repeat(500) + ",\"specVersion\":\"1.6\"}");

        assertThat(documents()).extracting(one -> one.get("version")).containsExactly("1.6");
    }

    @Test
    void aLibraryHasTheLicenceOfItsPom() {
        Jar orders = jar().maven("org.acme", "orders", "1.2")
                .file(
                        "META-INF/maven/org.acme/orders/pom.xml",
                        "<project><name>x</name><licenses><license><name>MIT</name></license>"
                                + "<license><name> EPL-2.0 </name></license></licenses><rest/></project>")
                .manifest("Bundle-License: other")
                .as("orders.jar");

        assertThat(library(orders)).containsEntry("license", "MIT, EPL-2.0");
    }

    @Test
    void aLibraryWithoutAPomHasTheLicenceOfItsManifest() {
        assertThat(library(jar().manifest("Bundle-License: Apache-2.0").as("orders-1.jar")))
                .containsEntry("license", "Apache-2.0")
                .containsEntry("jar", "orders-1.jar");
    }

    @Test
    void aLibraryThatTellsNoLicenceHasNone() {
        Jar broken = jar().maven("org.acme", "orders", "1.2")
                .file(
                        "META-INF/maven/org.acme/orders/pom.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///x'>]><project>&b;")
                .as("orders.jar");

        assertThat(library(broken)).containsEntry("license", null);
    }

    @Test
    void theManifestOfAShadedJarTellsNoLicenceOfAnyLibrary() {
        Jar shaded = jar().maven("a", "a", "1")
                .maven("b", "b", "1")
                .manifest("Bundle-License: MIT")
                .as("s.jar");

        assertThat(data(shaded).get("libraries").toString()).doesNotContain("MIT");
    }

    @Test
    void aLibraryInTwoJarsIsADuplicate() {
        Map<String, Object> data = data(
                jar().maven("a", "a", "1").as("x.jar"),
                jar().maven("a", "a", "1").as("y.jar"),
                jar().as("z-1.jar"));

        assertThat(data)
                .containsEntry(
                        "duplicates",
                        List.of(Map.of("name", "a:a", "versions", List.of("1"), "jars", List.of("x.jar", "y.jar"))))
                .containsEntry("conflicts", List.of());
    }

    @Test
    void aLibraryOfTwoVersionsIsAConflict() {
        Map<String, Object> data = data(
                jar().maven("a", "a", "1").as("x.jar"),
                jar().maven("a", "a", "2").as("y.jar"));

        assertThat(data)
                .containsEntry("duplicates", List.of())
                .containsEntry(
                        "conflicts",
                        List.of(Map.of(
                                "name", "a:a", "versions", List.of("1", "2"), "jars", List.of("x.jar", "y.jar"))));
    }

    private Map<String, Object> data(Jar... jars) {
        return new SbomSection(new Libraries(List.of(() -> List.of(jars))), files).data();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> documents(Jar... jars) {
        return (List<Map<String, Object>>) data(jars).get("documents");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> library(Jar jar) {
        return ((List<Map<String, Object>>) data(jar).get("libraries")).get(0);
    }
}
