package dev.healthcheck.internal.cdi;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.spi.CheckExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Applications that must not be deployed. */
final class BadBeans {
    private BadBeans() {}

    @ApplicationScoped
    static class Void {
        @HealthCheck
        void check() {}
    }

    @ApplicationScoped
    static class VoidSection {
        @EnvironmentSection
        void section() {}
    }

    @ApplicationScoped
    static class Scoped {
        @HealthCheck
        @RequestScoped
        CheckResult check() {
            return CheckResult.passed("x");
        }
    }

    abstract static class AbstractParent {
        @HealthCheck
        boolean inherited() {
            return true;
        }
    }

    @ApplicationScoped
    static class Inheriting extends AbstractParent {}

    abstract static class AbstractParentOfField {
        @HealthCheck
        Check field = () -> CheckResult.passed("x");
    }

    @ApplicationScoped
    static class InheritingField extends AbstractParentOfField {}

    @ApplicationScoped
    static class BrokenConfig implements HealthCheckConfig {
        @Override
        public Map<String, String> settings() {
            throw new IllegalStateException("no file");
        }
    }

    @HealthCheck
    @ApplicationScoped
    static class NoCheck {}

    @EnvironmentSection
    @ApplicationScoped
    static class NoSection {}

    @ApplicationScoped
    static class Twice {
        @HealthCheck("same")
        boolean first() {
            return true;
        }

        @HealthCheck
        boolean same() {
            return true;
        }
    }

    @ApplicationScoped
    static class AnotherPublicMethod {
        @HealthCheck
        boolean publicMethod() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadName {
        @HealthCheck(" spaced ")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadDuration {
        @HealthCheck(timeout = "soon")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadTimeToLive {
        @HealthCheck(failedTtl = "0")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BuiltInSection {
        @EnvironmentSection
        int process() {
            return 1;
        }
    }

    @ApplicationScoped
    static class BadConfig {
        @Produces
        HealthCheckConfig config() {
            return HealthCheckConfig.builder().failedStatus(200).build();
        }
    }

    @ApplicationScoped
    static class TwoConfigs {
        @Produces
        HealthCheckConfig first = HealthCheckConfig.builder().build();

        @Produces
        HealthCheckConfig second = HealthCheckConfig.builder().build();
    }

    @ApplicationScoped
    static class TwoHandlers {
        @Produces
        CheckExceptionHandler first = (checker, thrown) -> CheckResult.failed(thrown);

        @Produces
        CheckExceptionHandler second = (checker, thrown) -> CheckResult.failed(thrown);
    }

    @ApplicationScoped
    static class History {
        @HealthCheck
        boolean history() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadThreshold {
        @HealthCheck(failureThreshold = -1)
        boolean check() {
            return true;
        }
    }

    @HealthCheck
    static class WithoutConstructor implements Check {
        WithoutConstructor(String injectedByNobody) {}

        @Override
        public CheckResult check() {
            return CheckResult.passed("x");
        }
    }

    @ApplicationScoped
    static class MethodWithoutConstructor {
        MethodWithoutConstructor(String injectedByNobody) {}

        @HealthCheck
        boolean check() {
            return true;
        }
    }

    @HealthCheck
    abstract static class AbstractCheck implements Check {}

    interface Healthy {
        @HealthCheck
        boolean healthy();
    }

    @ApplicationScoped
    static class Implementing implements Healthy {
        @Override
        public boolean healthy() {
            return true;
        }
    }

    interface HealthyByDefault {
        @HealthCheck
        default boolean healthy() {
            return true;
        }
    }

    @ApplicationScoped
    static class ImplementingNothing implements HealthyByDefault {}

    abstract static class AbstractMethod {
        @HealthCheck
        abstract boolean check();
    }

    @ApplicationScoped
    static class Overriding extends AbstractMethod {
        @Override
        boolean check() {
            return true;
        }
    }

    @Vetoed
    static class VetoedBase {
        @HealthCheck
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class OfVetoedBase extends VetoedBase {}

    @ApplicationScoped
    static class SpecialisedBase {
        @HealthCheck
        boolean check() {
            return false;
        }
    }

    @Specializes
    @ApplicationScoped
    static class Specialising extends SpecialisedBase {}

    @Alternative
    @ApplicationScoped
    static class UnselectedBase {
        @HealthCheck
        boolean check() {
            return false;
        }
    }

    @ApplicationScoped
    static class OfUnselectedBase extends UnselectedBase {}

    @ApplicationScoped
    static class Wildcard {
        @HealthCheck
        Map<String, ?> check() {
            return Map.of();
        }
    }

    @ApplicationScoped
    static class BoundedWildcard {
        @HealthCheck
        CompletionStage<? extends CheckResult> check() {
            return CompletableFuture.completedStage(CheckResult.passed("x"));
        }
    }

    @ApplicationScoped
    static class TypeVariable {
        @HealthCheck
        <T> List<T> check() {
            return List.of();
        }
    }

    @ApplicationScoped
    static class LaterNothing {
        @HealthCheck
        CompletionStage<java.lang.Void> check() {
            return CompletableFuture.completedStage(null);
        }
    }

    @ApplicationScoped
    static class ToRun {
        @HealthCheck
        Runnable check() {
            return () -> {};
        }
    }

    @ApplicationScoped
    static class ToSubscribe {
        @HealthCheck
        List<Flow.Publisher<Boolean>> check() {
            return List.of();
        }
    }

    @ApplicationScoped
    static class ToRead {
        @HealthCheck
        Optional<Stream<CheckResult>> check() {
            return Optional.empty();
        }
    }

    @ApplicationScoped
    static class Observing {
        @HealthCheck
        boolean check(@Observes String event) {
            return true;
        }
    }

    @ApplicationScoped
    static class Initializing {
        @Inject
        @HealthCheck
        boolean check() {
            return true;
        }
    }

    class Inner {
        @HealthCheck
        @ApplicationScoped
        class Check implements dev.healthcheck.Check {
            @Override
            public CheckResult check() {
                return CheckResult.passed("x");
            }
        }
    }
}
