package dev.healthcheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "dev.healthcheck";
    private static final String INTERNAL = ROOT + ".internal.";

    private static final int LONGEST = 250;

    private static final int MEDIAN = 70;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRootPackageImportsNothingElseOfOurs() {
        onlyIn(resideOutsideOfPackage(ROOT), ours(resideOutsideOfPackage(ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spi", "config"})
    void publicSatellitesImportOnlyTheRootPackageOfOurs(String satellite) {
        String own = ROOT + "." + satellite;

        onlyIn(resideOutsideOfPackage(own), ours(resideOutsideOfPackage(own).and(resideOutsideOfPackage(ROOT))));
    }

    @Test
    void restAloneTouchesJaxRs() {
        onlyIn(resideInAPackage(ROOT + ".rest"), resideInAPackage("jakarta.ws.rs.."));
    }

    @Test
    void restAloneImportsTheApplication() {
        onlyIn(resideInAnyPackage(ROOT + ".rest", INTERNAL + "cdi"), resideInAPackage(INTERNAL + "cdi"));
    }

    @Test
    void cdiIsTouchedOnlyAtTheEdge() {
        onlyIn(
                resideInAnyPackage(ROOT, ROOT + ".rest", INTERNAL + "cdi", INTERNAL + "servlet"),
                resideInAnyPackage("jakarta.enterprise..", "jakarta.inject.."));
    }

    @Test
    void theEngineIsPlainJava() {
        ArchRuleDefinition.noClasses()
                .that(resideInAnyPackage(
                        INTERNAL + "engine",
                        INTERNAL + "check",
                        INTERNAL + "run",
                        INTERNAL + "format",
                        INTERNAL + "settings",
                        INTERNAL + "scrub"))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.."))
                .check(CLASSES);
    }

    @Test
    void atMostNinetyArrowsStandBetweenTheInternalPackages() {
        assertThat(imports().entrySet().stream()
                        .filter(room -> room.getKey().startsWith("internal."))
                        .flatMap(room -> room.getValue().stream()
                                .filter(imported -> imported.startsWith("internal."))
                                .map(imported -> room.getKey() + " -> " + imported)))
                .hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void nobodyImportsALeaf() {
        assertThat(imports().values().stream().flatMap(Set::stream)).doesNotContain("rest", "cli");
    }

    @Test
    void eachPackageSaysWhatItImports() throws IOException {
        Map<String, Set<String>> imports = imports();
        for (Map.Entry<String, Set<String>> room : imports.entrySet()) {
            if (!room.getKey().isEmpty()) {
                Path info = Path.of("src", "main", "java", "dev", "healthcheck")
                        .resolve(room.getKey().replace('.', '/'))
                        .resolve("package-info.java");
                String said = Files.readString(info).replaceAll("\\s*\\n \\* ?", " ");
                assertThat(said).as(room.getKey()).contains("Imports " + sentence(room.getValue()) + ".");
            }
        }
    }

    private static String sentence(Set<String> imported) {
        return imported.isEmpty()
                ? "nothing of ours"
                : imported.stream()
                        .map(name -> name.isEmpty() ? "the public types" : "{@code " + name + "}")
                        .collect(Collectors.joining(", "));
    }

    /** {@return what each package imports of ours, both without the prefix that all have} */
    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> imported = imports.computeIfAbsent(room(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::room)
                    .filter(name -> !name.equals(room(type)))
                    .forEach(imported::add);
        }
        return imports;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    }

    @Test
    void filesAreSmall() throws IOException {
        List<Integer> lengths;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            lengths = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ArchitectureTest::lines)
                    .sorted()
                    .toList();
        }

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN);
        assertThat(lengths.get(lengths.size() - 1)).isLessThanOrEqualTo(LONGEST);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each may be absent, so that nobody else may load its types. */
    @ParameterizedTest
    @CsvSource({
        "org.eclipse.microprofile.config.., internal.microprofile.MicroProfileSettingSource",
        "org.eclipse.microprofile.health.., internal.microprofile.(MicroProfileHealth|PublishedCheck|ResponseProvider)",
        "jakarta.servlet.., internal.servlet.WebApplication",
        "jakarta.transaction.., internal.cdi.JtaTransaction",
        "jakarta.validation.., rest.(HealthCheck|Metrics|Maintenance|Document)Resource",
        "javax.management.., internal.(jmx.JmxBeans|process.(PlatformBeans|JmxCheck|MBeanReader))",
        "jakarta.jms.., internal.resource.JmsTalk",
        "jakarta.mail.., internal.resource.MailLogin",
        "jakarta.persistence.., internal.resource.JpaQuery",
        "javax.cache.., internal.resource.Cache(RoundTrip|Source)",
    })
    void anOptionalApiIsTouchedOnlyByItsLeaf(String api, String leaves) {
        onlyIn(nameMatching("dev\\.healthcheck\\.(" + leaves + ")(\\$.*)?").forSubtype(), resideInAPackage(api));
    }

    @Test
    void nobodyPrintsButTheCommandLine() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(resideOutsideOfPackage(ROOT + ".cli")));
    }

    @Test
    void staticFieldsAreFinal() {
        ArchRuleDefinition.fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours(DescribedPredicate<JavaClass> which) {
        return resideInAPackage(ROOT + "..").and(which);
    }

    private static void onlyIn(DescribedPredicate<JavaClass> allowed, DescribedPredicate<JavaClass> used) {
        ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(allowed))
                .should()
                .dependOnClassesThat(used)
                .check(CLASSES);
    }
}
