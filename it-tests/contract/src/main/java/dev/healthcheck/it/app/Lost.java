package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Declarations of which no bean is made; each would fail. */
public class Lost {

    /** CDI cannot call its constructor. */
    @HealthCheck
    public static class ClassWithoutConstructor implements Check {
        public ClassWithoutConstructor(String injectedByNobody) {}

        @Override
        public CheckResult check() {
            return CheckResult.failed((Object) "lost");
        }
    }

    /** CDI cannot call its constructor. */
    @ApplicationScoped
    public static class MethodWithoutConstructor {
        public MethodWithoutConstructor(String injectedByNobody) {}

        @HealthCheck
        boolean withoutConstructor() {
            return false;
        }
    }

    /** An annotation that is not inherited. */
    @HealthCheck
    public abstract static class AbstractClass implements Check {}

    /** An annotation that is not inherited. */
    public abstract static class AbstractMethod {
        @HealthCheck
        abstract boolean ofAbstractMethod();

        @EnvironmentSection
        String sectionOfAbstractClass() {
            return "lost";
        }
    }

    /** The bean of it. */
    @ApplicationScoped
    public static class OfAbstractMethod extends AbstractMethod {
        @Override
        boolean ofAbstractMethod() {
            return false;
        }
    }

    /** An annotation that is not inherited. */
    public interface Healthy {
        @HealthCheck
        boolean ofInterface();

        @HealthCheck
        default boolean ofDefaultMethod() {
            return false;
        }
    }

    /** The bean of it. */
    @ApplicationScoped
    public static class OfInterface implements Healthy {
        @Override
        public boolean ofInterface() {
            return false;
        }
    }

    /** No bean. */
    @Vetoed
    public static class VetoedBase {
        @HealthCheck
        boolean ofVetoed() {
            return false;
        }
    }

    /** The bean of it. */
    @ApplicationScoped
    public static class OfVetoed extends VetoedBase {}

    /** No bean while another specialises it. */
    @Dependent
    public static class SpecialisedBase {
        @HealthCheck
        boolean ofSpecialised() {
            return false;
        }
    }

    /** That other one. */
    @Dependent
    @Specializes
    public static class OfSpecialised extends SpecialisedBase {}

    /** No bean while nobody selects it. */
    @Alternative
    @ApplicationScoped
    public static class UnselectedBase {
        @HealthCheck
        boolean ofUnselected() {
            return false;
        }
    }

    /** The bean of it. */
    @ApplicationScoped
    public static class OfUnselected extends UnselectedBase {}

    /** Needs an instance of the outer class. */
    @HealthCheck
    public class Inner implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.failed((Object) "lost");
        }
    }

    /** What no producer may be, and what nobody can follow. */
    @ApplicationScoped
    public static class Methods {
        @HealthCheck
        Map<String, ?> wildcard() {
            return Map.of();
        }

        @HealthCheck
        CompletionStage<? extends CheckResult> boundedWildcard() {
            return CompletableFuture.completedStage(CheckResult.failed((Object) "lost"));
        }

        @HealthCheck
        <T> List<T> typeVariable() {
            return List.of();
        }

        @HealthCheck
        CompletionStage<Void> laterNothing() {
            return CompletableFuture.completedStage(null);
        }

        @HealthCheck
        boolean observes(@Observes Lost event) {
            return false;
        }

        @HealthCheck
        Runnable toRun() {
            return () -> {};
        }

        @HealthCheck
        List<Stream<CheckResult>> toRead() {
            return List.of();
        }

        @HealthCheck
        Flow.Publisher<Boolean> toSubscribe() {
            return subscriber -> {};
        }
    }
}
