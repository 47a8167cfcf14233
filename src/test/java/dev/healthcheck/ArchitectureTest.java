package dev.healthcheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "dev.healthcheck";
    private static final String INTERNAL = ROOT + ".internal.";

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
        onlyIn(resideInAnyPackage(ROOT + ".rest", INTERNAL + "app"), resideInAPackage(INTERNAL + "app"));
    }

    @Test
    void cdiIsTouchedOnlyAtTheEdge() {
        onlyIn(
                resideInAnyPackage(
                        ROOT, ROOT + ".rest", INTERNAL + "app", INTERNAL + "discovery", INTERNAL + "servlet"),
                resideInAnyPackage("jakarta.enterprise..", "jakarta.inject.."));
    }

    /** Each may be absent, so that nobody else may load its types. */
    @ParameterizedTest
    @CsvSource({
        "org.eclipse.microprofile.config.., internal.microprofile.MicroProfileSource",
        "org.eclipse.microprofile.health.., internal.microprofile.MicroProfileHealth",
        "jakarta.servlet.., internal.servlet.WebApplication",
        "jakarta.transaction.., internal.transaction.JtaTransaction",
        "jakarta.validation.., rest.HealthCheckResource",
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
