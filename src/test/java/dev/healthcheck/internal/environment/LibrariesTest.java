package dev.healthcheck.internal.environment;

import static dev.healthcheck.internal.environment.JarBuilder.jar;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {

    @Test
    void mavenNamesALibrary() {
        Jar jar = jar().manifest("Bundle-SymbolicName: other", "Bundle-Version: 9")
                .maven("org.acme", "orders", "1.2")
                .as("x.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("org.acme:orders", "1.2"));
    }

    @Test
    void everyLibraryInAShadedJarIsListed() {
        Jar jar = jar().maven("org.acme", "orders", "1.2")
                .maven("com.shaded", "json", "3")
                .as("orders-1.2.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("org.acme:orders", "1.2", "com.shaded:json", "3"));
    }

    @Test
    void mavenPropertiesWithoutANameAreLeftOut() {
        Jar jar = jar().file("META-INF/maven/a/b/pom.properties", "version=7\ngroupId=a\n")
                .as("orders-1.2.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("orders", "1.2"));
    }

    @Test
    void mavenPropertiesWithoutAVersionTakeThatOfTheFile() {
        Jar jar = jar().file("META-INF/maven/a/b/pom.properties", "artifactId=b\ngroupId=a\n")
                .as("b-1.2.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("a:b", "1.2"));
    }

    @Test
    void propertiesOfOthersAreNoLibraries() {
        Jar jar = jar().file("x/META-INF/maven/a/b/pom.properties", "artifactId=b\ngroupId=a\nversion=1\n")
                .file("META-INF/maven/a/b/other.properties", "artifactId=b\ngroupId=a\nversion=1\n")
                .as("orders-1.2.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("orders", "1.2"));
    }

    @Test
    void aBundleIsNamedByItsManifest() {
        Jar jar = jar().manifest(
                        "Implementation-Title: Orders",
                        "Implementation-Version: 8",
                        "Automatic-Module-Name: acme.orders",
                        "Bundle-SymbolicName: org.acme.orders;singleton:=true",
                        "Bundle-Version: 1.2.0")
                .as("x-5.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("org.acme.orders", "1.2.0"));
    }

    @Test
    void aModuleIsNamedByItsManifest() {
        Jar jar = jar().manifest("Implementation-Title: Orders", "Automatic-Module-Name: acme.orders")
                .as("x-5.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("acme.orders", "5"));
    }

    @Test
    void anImplementationIsNamedByItsManifest() {
        Jar jar = jar().manifest("Implementation-Title: Orders", "Implementation-Version: 1.2")
                .as("x-5.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("Orders", "1.2"));
    }

    @Test
    void aBlankAttributeTellsNothing() {
        Jar jar = jar().manifest("Bundle-SymbolicName:  ", "Implementation-Version: 1.2")
                .as("orders.jar");

        assertThat(versions(jar)).isEqualTo(Map.of("orders", "1.2"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "orders-1.2.3.jar, orders, 1.2.3",
        "orders-api-1.2.3.jar, orders-api, 1.2.3",
        "guava-33.0-jre.jar, guava, 33.0-jre",
        "orders-1.0-SNAPSHOT.jar, orders, 1.0-SNAPSHOT",
        "orders-1.0-20240101.120000-1.jar, orders, 1.0-20240101.120000-1",
        "orders-1.jar, orders, 1",
        "orders.jar, orders, unknown",
        "orders-api.jar, orders-api, unknown",
        "orders-.jar, orders-, unknown",
        "-1.jar, -1, unknown",
        "orders, orders, unknown",
        ".jar, '', unknown",
    })
    void withoutAnyOfTheseTheFileNamesTheLibraryAndItsVersionStartsWithADigitAfterADash(
            String file, String name, String version) {
        assertThat(versions(jar().as(file))).isEqualTo(Map.of(name, version));
    }

    @Test
    void aCorruptJarIsListedAndDoesNotBreakTheRest() {
        byte[] whole = jar().file("b", "b".repeat(9))
                .maven("org.acme", "orders", "1.2")
                .bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 3);

        assertThat(versions(
                        jar().as("a-1.jar"),
                        new Jar("text.jar", () -> new ByteArrayInputStream("no jar".getBytes(UTF_8))),
                        new Jar("empty.jar", () -> new ByteArrayInputStream(new byte[0])),
                        new Jar("half.jar", () -> new ByteArrayInputStream(half)),
                        new Jar("gone.jar", () -> null),
                        new Jar("denied.jar", () -> {
                            throw new SecurityException("denied");
                        }),
                        jar().as("z-1.jar")))
                .isEqualTo(Map.of(
                        "a",
                        "1",
                        "text.jar",
                        "unreadable",
                        "empty.jar",
                        "unreadable",
                        "half.jar",
                        "unreadable",
                        "gone.jar",
                        "unreadable",
                        "denied.jar",
                        "unreadable",
                        "z",
                        "1"));
    }

    @Test
    void aSourceThatFailsIsListedAndDoesNotBreakTheRest() {
        Libraries libraries = new Libraries(List.of(new Failing(), () -> List.of(jar().as("a-1.jar"))));

        assertThat(libraries.versions()).isEqualTo(Map.of("libraries", "unreadable", "a", "1"));
    }

    @Test
    void librariesAreSorted() {
        assertThat(versions(jar().as("m-1.jar"), jar().as("z-1.jar"), jar().as("a-1.jar"))
                        .keySet())
                .containsExactly("a", "m", "z");
    }

    @Test
    void severalVersionsOfALibraryAreAllListed() {
        assertThat(versions(jar().as("a-2.jar"), jar().as("a-1.jar"), jar().as("a-2.jar")))
                .isEqualTo(Map.of("a", "2, 1"));
    }

    @Test
    void librariesAreLookedForOnceWhenFirstAsked() {
        AtomicInteger lookups = new AtomicInteger();
        Libraries libraries = new Libraries(List.of(() -> {
            lookups.incrementAndGet();
            return List.of(jar().as("a-1.jar"));
        }));
        assertThat(lookups).hasValue(0);

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> assertThat(libraries.versions()).hasSize(1));

        assertThat(lookups).hasValue(1);
    }

    @Test
    void noOneCanChangeWhatWasFound() {
        Map<String, String> versions = versions(jar().as("a-1.jar"));

        assertThatThrownBy(versions::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Map<String, String> versions(Jar... jars) {
        return new Libraries(List.of(() -> List.of(jars))).versions();
    }

    private static final class Failing implements LibrarySource {
        @Override
        public List<Jar> jars() throws IOException {
            throw new IOException("no access");
        }
    }

    @Test
    void aJarThatIsAFileIsReadByItsDirectory(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("orders-1.2.jar");
        try (InputStream content = jar().file("z/Z.class", "")
                .maven("org.acme", "orders", "1.2")
                .as("x.jar")
                .content()
                .call()) {
            Files.copy(content, file);
        }

        assertThat(versions(new Jar("orders-1.2.jar", () -> null, file))).isEqualTo(Map.of("org.acme:orders", "1.2"));
    }

    @Test
    void aJarThatWasUnpackedIsReadAsADirectory(@TempDir Path folder) throws Exception {
        Path pom = folder.resolve("META-INF/maven/org.acme/orders/pom.properties");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "groupId=org.acme\nartifactId=orders\nversion=1.2");

        assertThat(versions(new Jar("orders-1.2.jar", () -> null, folder))).isEqualTo(Map.of("org.acme:orders", "1.2"));
    }

    @Test
    void aDirectoryThatWasNoJarIsUnreadable(@TempDir Path folder) {
        assertThat(versions(new Jar("orders-1.2.jar", () -> null, folder)))
                .isEqualTo(Map.of("orders-1.2.jar", "unreadable"));
    }

    @Test
    void aHugeJarThatIsNoFileIsReadFromItsBeginning() {
        AtomicLong read = new AtomicLong();
        Jar huge = jar().maven("org.acme", "orders", "1.2")
                .file("z/Z.class", "z".repeat(50_000_000))
                .as("x.jar");
        Jar counted =
                new Jar("x.jar", () -> new FilterInputStream(huge.content().call()) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int count = super.read(bytes, offset, length);
                        read.addAndGet(count);
                        return count;
                    }
                });

        assertThat(versions(counted)).isEqualTo(Map.of("org.acme:orders", "1.2"));
        assertThat(read).hasValueLessThan(40_000);
    }
}
