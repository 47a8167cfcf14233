package dev.healthcheck.internal.cdi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.cdi.HealthCheckBuildCompatibleExtensionTest.Unskipped;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Alike;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Alive;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Both;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Database;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Early;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Hanging;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Late;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Nameless;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Ours;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Producers;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Route;
import dev.healthcheck.internal.cdi.MicroProfileBeansSamples.Twin;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.testing.ConfigFile;
import dev.healthcheck.testing.Quiet;
import dev.healthcheck.testing.WithoutWarmUp;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beans of MicroProfile Health are checks, and their responses tell their names. */
@ExtendWith(Quiet.class)
@ExtendWith(WithoutWarmUp.class)
class MicroProfileChecksTest {
    private enum Extension {
        PORTABLE,
        BUILD_COMPATIBLE
    }

    @ParameterizedTest
    @EnumSource(Extension.class)
    void eachBeanIsACheckWithTheNameOfItsResponse(Extension extension) {
        try (SeContainer container = deploy(extension, Alive.class, Database.class, Producers.class)) {
            assertThat(states(container))
                    .isEqualTo(Map.of(
                            "is it alive?", "passed: is it alive?",
                            "orders-db", "failed: {connections=50}",
                            "warmed up", "passed: warmed up",
                            "of a field", "passed: of a field"));
        }
    }

    @Test
    void theAnnotationsAreTheProbes() {
        try (SeContainer container = deploy(Alive.class, Database.class, Producers.class)) {
            assertThat(names(container, Selection.probe(Probe.LIVENESS))).containsExactly("is it alive?");
            assertThat(names(container, Selection.probe(Probe.READINESS)))
                    .contains("is it alive?", "of a field", "orders-db")
                    .doesNotContain("warmed up");
            assertThat(names(container, Selection.probe(Probe.STARTUP)))
                    .contains("warmed up")
                    .doesNotContain("orders-db");
        }
    }

    @Test
    void eachOfSeveralWithOneNameHasTheNameOfItsBeanToo() {
        try (SeContainer container = deploy(Database.class, Twin.class)) {
            assertThat(states(container)).containsOnlyKeys("orders-db (database)", "orders-db (twin)");
        }
    }

    @Test
    void aNameOfACheckOfTheLibraryOrOfARouteIsNotTaken() {
        try (SeContainer container = deploy(Database.class, Ours.class, Route.class)) {
            assertThat(states(container))
                    .containsOnlyKeys("orders-db", "orders-db (database)", "ready (route)")
                    .containsEntry("orders-db", "passed: ok");
        }
    }

    @Test
    void aNameThatIsNotAllowedIsThatOfTheBean() {
        try (SeContainer container = deploy(Nameless.class)) {
            assertThat(states(container)).containsOnlyKeys("nameless");
        }
    }

    @Test
    void aCheckThatThrowsFailsUnderTheNameOfItsBeanUntilItTellsItsOwn() {
        try (SeContainer container = deploy(Late.class)) {
            assertThat(states(container)).isEqualTo(Map.of("late", "failed: no route to host"));

            container.select(HealthCheckRuntime.class).get().engine().health().fresh(Selection.check("late"));

            while (states(container).containsKey("late")) {
                Thread.onSpinWait();
            }
            assertThat(states(container)).isEqualTo(Map.of("of the late one", "passed: of the late one"));
        }
    }

    @Test
    void aCheckThatHangsDelaysTheNamesOfTheOthersForItsTimeLimitOnly(@TempDir Path folder) throws Exception {
        try (ConfigFile settings = ConfigFile.of(folder, "healthcheck.timeout=200ms");
                SeContainer container = deploy(Hanging.class, Alive.class)) {
            assertThat(settings).isNotNull();
            assertThat(states(container))
                    .containsEntry("is it alive?", "passed: is it alive?")
                    .hasEntrySatisfying("hanging", state -> assertThat(state).startsWith("stuck: "));
        }
    }

    @Test
    void aBeanWithAnAnnotationOfTheLibraryIsOneCheck() {
        try (SeContainer container = deploy(Both.class)) {
            assertThat(states(container)).isEqualTo(Map.of("ours", "passed: theirs"));
        }
    }

    @Test
    void aGroupMayHaveANameThatOnlyAResponseTells(@TempDir Path folder) throws Exception {
        try (ConfigFile settings = ConfigFile.of(folder, "healthcheck.groups.orders.include=orders-db");
                SeContainer container = deploy(Database.class, Alive.class)) {
            assertThat(settings).isNotNull();
            assertThat(names(container, Selection.group("orders"))).containsExactly("orders-db");
        }
    }

    @Test
    void settingsApplyByTheNameOfTheResponse(@TempDir Path folder) throws Exception {
        try (ConfigFile settings = ConfigFile.of(folder, "healthcheck.checks.orders-db.enabled=false");
                SeContainer container = deploy(Database.class, Alive.class)) {
            assertThat(settings).isNotNull();
            assertThat(states(container)).containsOnlyKeys("is it alive?");
        }
    }

    /** A container that does not tell the members of producers gives all of them the name of their class. */
    @ParameterizedTest
    @EnumSource(Extension.class)
    void noneOfManyWithOneNameAndOneClassIsLost(Extension extension) {
        try (SeContainer container = deploy(extension, Alike.class)) {
            assertThat(states(container))
                    .hasSize(4)
                    .allSatisfy((name, state) -> assertThat(name).startsWith("alike ("));
        }
    }

    /** A server with MicroProfile Health may ask while it still starts the application. */
    @Test
    void aReportBeforeTheStartLosesNoCheck() {
        try (SeContainer container = deploy(Database.class, Early.class)) {
            assertThat(states(container)).containsKey("orders-db");
        }
    }

    private static SeContainer deploy(Class<?>... beans) {
        return deploy(Extension.PORTABLE, beans);
    }

    @SuppressWarnings("unchecked") // A generic varargs parameter of Weld's.
    private static SeContainer deploy(Extension extension, Class<?>... beans) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClass(HealthCheckRuntime.class)
                .addBeanClasses(beans);
        if (extension == Extension.PORTABLE) {
            weld.addExtension(new HealthCheckExtension());
        } else {
            weld.addBuildCompatibleExtensions(Unskipped.class);
        }
        return weld.initialize();
    }

    private static Map<String, String> states(SeContainer container) {
        return results(container, Selection.ALL).stream()
                .collect(toMap(
                        CheckOutcome::checker,
                        outcome -> outcome.state() + ": " + outcome.output(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static List<String> names(SeContainer container, Selection selection) {
        return results(container, selection).stream().map(CheckOutcome::checker).toList();
    }

    private static List<CheckOutcome> results(SeContainer container, Selection selection) {
        return container
                .select(HealthCheckRuntime.class)
                .get()
                .engine()
                .health()
                .current(selection)
                .report()
                .results();
    }
}
