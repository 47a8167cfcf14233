package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.testing.ConfigFile;
import dev.healthcheck.testing.Quiet;
import dev.healthcheck.testing.WithoutWarmUp;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every extension that finds checks, in a real container. */
@ExtendWith(Quiet.class)
@ExtendWith(WithoutWarmUp.class)
abstract class DiscoveryContract {

    /** Adds the extension to test. */
    abstract void extend(Weld weld);

    @Test
    void methodsOfEveryVisibilityAndResultAreFound() {
        assertThat(results(GoodBeans.Methods.class))
                .isEqualTo(Map.of(
                        "publicMethod", "passed: ok",
                        "protectedMethod", "failed: returned false",
                        "packageMethod", "passed: two",
                        "privateMethod", "failed: three",
                        "staticMethod", "passed: 4",
                        "a name", "passed: ok",
                        "nothing", "failed: returned null",
                        "throwing", "failed: read-only"));
    }

    @Test
    void parametersAreInjectedAndEachRunHasARequestScopeOfItsOwn() {
        assertThat(results(GoodBeans.InRequestScope.class, GoodBeans.Counter.class, GoodBeans.Connection.class))
                .isEqualTo(Map.of("injected", "passed: 1 open", "first", "passed: 1", "second", "passed: 1"));
    }

    @Test
    void producersAndFieldsAreFound() {
        assertThat(results(GoodBeans.Producers.class, GoodBeans.Counter.class, GoodBeans.Connection.class))
                .isEqualTo(Map.of(
                        "field", "passed: a field",
                        "producerField", "passed: a producer field",
                        "producer", "passed: a producer method",
                        "method", "failed: a method"));
    }

    @Test
    void classesAreFoundWithAndWithoutScope() {
        assertThat(results(
                        GoodBeans.WithoutScope.class,
                        GoodBeans.WithScope.class,
                        GoodBeans.Counter.class,
                        GoodBeans.Connection.class))
                .isEqualTo(Map.of("withoutScope", "passed: unscoped", "scoped", "passed: scoped"));
    }

    @ParameterizedTest
    @MethodSource("dependents")
    void whatIsDependentIsDestroyedAfterEachRun(Class<?> bean) {
        try (SeContainer container = deploy(bean, GoodBeans.Counter.class, GoodBeans.Connection.class)) {
            report(container);

            assertThat(container.select(GoodBeans.Counter.class).get().add(0)).isZero();
        }
    }

    static Stream<Class<?>> dependents() {
        return Stream.of(
                GoodBeans.InRequestScope.class,
                GoodBeans.InDependentScope.class,
                GoodBeans.Throwing.class,
                GoodBeans.WithoutScope.class,
                GoodBeans.Producers.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {GoodBeans.InApplicationScope.class, GoodBeans.InSingletonScope.class})
    void aBeanThatOutlivesTheRunIsNotDestroyedAfterIt(Class<?> bean) {
        try (SeContainer container = deploy(bean)) {
            report(container);

            assertThat(report(container).results().get(0).output()).isEqualTo(2);
        }
    }

    @Test
    void aClassThatIsACheckCanBeInjectedAsWhatElseItIs() {
        assertThat(results(GoodBeans.Elsewhere.class, GoodBeans.InjectedElsewhere.class))
                .isEqualTo(Map.of("elsewhere", "passed: itself", "injectedElsewhere", "passed: itself"));
    }

    @Test
    void sectionsAreFound() {
        try (SeContainer container =
                deploy(GoodBeans.Sections.class, GoodBeans.SectionClass.class, GoodBeans.NoBuiltInSections.class)) {
            byte[] environment = runtime(container).environment().report(Map.of());

            assertThat(new String(environment, StandardCharsets.UTF_8))
                    .contains(
                            "\"application\":{\"maintainer\":\"Frank\"}",
                            "\"git\":{\"commit\":\"4f2a91c\"}",
                            "\"stage\":5",
                            "\"throwing\":{\"error\":\"gone\"}",
                            "\"sectionClass\":\"a class\"");
        }
    }

    @Test
    void anInheritedMethodOfAClassThatIsItselfABeanIsOneCheck() {
        assertThat(results(GoodBeans.Parent.class, GoodBeans.Child.class)).isEqualTo(Map.of("inherited", "passed: ok"));
    }

    @Test
    void whoOverridesAMethodDeclaresTheCheckAnew() {
        assertThat(results(GoodBeans.ChildThatIsTheCheck.class)).isEqualTo(Map.of("overridden", "passed: ok"));
    }

    @Test
    void aBeanThatSpecialisesAnotherDeclaresTheCheckAnew() {
        assertThat(results(GoodBeans.Special.class, GoodBeans.Specialised.class))
                .isEqualTo(Map.of("method", "passed: ok", "type", "passed: special"));
    }

    @Test
    void aSelectedAlternativeReplacesOnlyTheCheckOfItsName() {
        assertThat(results(
                        Sandbox.Database.class,
                        Sandbox.Gateway.class,
                        Sandbox.SandboxGateway.class,
                        Sandbox.Unselected.class))
                .isEqualTo(Map.of(
                        "database",
                        "failed: returned false",
                        "gateway",
                        "passed: ok",
                        "classCheck",
                        "passed: sandbox"));
    }

    @Test
    void anAlternativeThatNobodySelectsIsNoProblem() {
        assertThat(results(Sandbox.Database.class, Sandbox.Unselected.class))
                .isEqualTo(Map.of("database", "failed: returned false"));
    }

    @Test
    void twoAlternativesOfOnePriorityAreAProblem() {
        assertThat(problems(Sandbox.SandboxGateway.class, Sandbox.OtherSandboxGateway.class))
                .contains("the name 'gateway' of a @HealthCheck is taken more than once");
    }

    @Test
    void theAlternativeOfTheHighestPriorityWins() {
        assertThat(results(Sandbox.SandboxGateway.class, Sandbox.BestGateway.class, Sandbox.OtherSandboxGateway.class))
                .containsEntry("gateway", "passed: best");
    }

    @Test
    void alternativesOfOtherBeansLeaveScrubbersFormatsAndSectionsInForce() {
        try (SeContainer container = deploy(
                Sandbox.ScrubbedCheck.class,
                Sandbox.Scrubber.class,
                Sandbox.OtherScrubber.class,
                Sandbox.PlainSection.class,
                Sandbox.OtherSection.class)) {
            assertThat(report(container).results().get(0).output()).isEqualTo("******** and ********");
            assertThat(new String(runtime(container).environment().report(Map.of()), StandardCharsets.UTF_8))
                    .contains("\"plain\":1", "\"other\":2");
        }
    }

    @Test
    void anAlternativeConfigurationReplacesTheOther() {
        try (SeContainer container = deploy(Sandbox.PlainConfig.class, Sandbox.OtherConfig.class)) {
            assertThat(runtime(container).settings().routes().health()).isEqualTo("/other");
        }
    }

    @Test
    void aCheckIsSwitchedOffByItsName() {
        assertThat(results(GoodBeans.Methods.class, GoodBeans.SwitchedOff.class))
                .doesNotContainKey("publicMethod");
    }

    @Test
    void theHandlerGetsWhatTheCheckThrew() {
        assertThat(results(GoodBeans.Methods.class, GoodBeans.Handler.class))
                .containsEntry("throwing", "passed: throwing: IOException");
    }

    static Stream<Arguments> badBeans() {
        return Stream.of(
                bad("@HealthCheck on %1$s: %1$s is no bean: it has no constructor", BadBeans.WithoutConstructor.class),
                bad(
                        "@HealthCheck on %1$s#check(): %1$s is no bean: it has no constructor",
                        BadBeans.MethodWithoutConstructor.class),
                bad("@HealthCheck on %s: the class is abstract", BadBeans.AbstractCheck.class),
                bad("#healthy(): CDI does not inherit it in %s;", BadBeans.Implementing.class),
                bad("#healthy(): CDI does not inherit it in %s;", BadBeans.ImplementingNothing.class),
                bad("#check(): CDI does not inherit it in %s;", BadBeans.Overriding.class),
                bad("#check(): CDI does not inherit it in %s;", BadBeans.OfVetoedBase.class),
                bad(
                        "@HealthCheck on %2$s#check(): CDI does not inherit it in %1$s;",
                        BadBeans.Specialising.class, BadBeans.SpecialisedBase.class),
                bad(
                        "@HealthCheck on %2$s#check(): CDI does not inherit it in %1$s;",
                        BadBeans.OfUnselectedBase.class, BadBeans.UnselectedBase.class),
                bad("@HealthCheck on %s#check(): the return type has a wildcard", BadBeans.Wildcard.class),
                bad("@HealthCheck on %s#check(): the return type has a wildcard", BadBeans.BoundedWildcard.class),
                bad("@HealthCheck on %s#check(): the return type has a wildcard", BadBeans.TypeVariable.class),
                bad("@HealthCheck on %s#check(): the return type says nothing", BadBeans.LaterNothing.class),
                bad("%s#check(): the return type cannot be followed: java.lang.Runnable", BadBeans.ToRun.class),
                bad(
                        "%s#check(): the return type cannot be followed: java.util.concurrent.Flow$Publisher",
                        BadBeans.ToSubscribe.class),
                bad("%s#check(): the return type cannot be followed: java.util.stream.Stream", BadBeans.ToRead.class),
                bad("@HealthCheck on %s#check(", BadBeans.Observing.class),
                bad("the member has @Inject too", BadBeans.Initializing.class),
                bad("@HealthCheck on %s#check(): the method is void", BadBeans.Void.class),
                bad("@EnvironmentSection on %s#section(): the method is void", BadBeans.VoidSection.class),
                bad("@HealthCheck on %s#check(): the method has the scope @RequestScoped", BadBeans.Scoped.class),
                bad("CDI does not inherit it in %s;", BadBeans.Inheriting.class),
                bad("CDI does not inherit it in %s;", BadBeans.InheritingField.class),
                bad("%s: the class does not implement dev.healthcheck.Check;", BadBeans.NoCheck.class),
                bad("%s: the class does not implement dev.healthcheck.Section;", BadBeans.NoSection.class),
                bad(
                        "the name 'same' of a @HealthCheck is taken more than once, by %1$s#first() and %1$s#same();",
                        BadBeans.Twice.class),
                bad(
                        "the name 'publicMethod' of a @HealthCheck is taken more than once",
                        GoodBeans.Methods.class,
                        BadBeans.AnotherPublicMethod.class),
                bad("@HealthCheck on %s#check(): the name ' spaced '; allowed:", BadBeans.BadName.class),
                bad("timeout = 'soon' (@HealthCheck on %s#check()); allowed:", BadBeans.BadDuration.class),
                bad("failedTtl = '0' (@HealthCheck on %s#check()); allowed:", BadBeans.BadTimeToLive.class),
                bad(
                        "%s#history(): the name 'history' is taken by the report of the last changes",
                        BadBeans.History.class),
                bad("failureThreshold = '-1' (@HealthCheck on %s#check()); allowed:", BadBeans.BadThreshold.class),
                bad("%s#process(): the name 'process' is taken by a built-in section", BadBeans.BuiltInSection.class),
                bad(
                        "healthcheck.failed-status = '200' (HealthCheckConfig); allowed: 400 to 599",
                        BadBeans.BadConfig.class),
                bad(
                        "the HealthCheckConfig bean has no settings: java.lang.IllegalStateException: no file;",
                        BadBeans.BrokenConfig.class),
                bad(
                        "there are 2 beans of the type dev.healthcheck.config.HealthCheckConfig; allowed: at most one",
                        BadBeans.TwoConfigs.class),
                bad(
                        "there are 2 beans of the type dev.healthcheck.spi.CheckExceptionHandler; allowed: at most one",
                        BadBeans.TwoHandlers.class));
    }

    private static Arguments bad(String problem, Class<?>... beans) {
        return arguments(
                problem.formatted(Arrays.stream(beans).map(Class::getName).toArray()), beans);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBeans")
    void aWrongDeclarationFailsTheDeployment(String problem, Class<?>[] beans) {
        assertThat(problems(beans)).contains(problem);
    }

    @Test
    void aBadSettingFailsTheDeployment(@TempDir Path folder) throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.pth=/x", "healthcheck.timeout=soon")) {
            assertThat(problems(GoodBeans.Methods.class))
                    .contains("healthcheck.pth is no setting; did you mean healthcheck.path?")
                    .contains("healthcheck.timeout = 'soon'", file.name());
        }
    }

    final SeContainer deploy(Class<?>... beans) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClass(HealthCheckRuntime.class)
                .addBeanClasses(beans);
        extend(weld);
        return weld.initialize();
    }

    /** {@return what the container says, in all its exceptions} */
    final String problems(Class<?>... beans) {
        Throwable thrown = catchThrowable(() -> deploy(beans).close());
        assertThat(thrown).isInstanceOf(DeploymentException.class);
        return thrown.getMessage();
    }

    private Map<String, String> results(Class<?>... beans) {
        try (SeContainer container = deploy(beans)) {
            Map<String, String> results = new TreeMap<>();
            report(container)
                    .results()
                    .forEach(outcome -> results.put(
                            outcome.checker(), (outcome.passed() ? "passed: " : "failed: ") + outcome.output()));
            return results;
        }
    }

    private static HealthReport report(SeContainer container) {
        return runtime(container).engine().health().current(Selection.ALL).report();
    }

    private static HealthCheckRuntime runtime(SeContainer container) {
        return container.select(HealthCheckRuntime.class).get();
    }
}
