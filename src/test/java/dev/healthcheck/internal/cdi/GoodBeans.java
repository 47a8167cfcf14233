package dev.healthcheck.internal.cdi;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.Section;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.spi.CheckExceptionHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications that may be deployed. */
final class GoodBeans {
    private GoodBeans() {}

    @ApplicationScoped
    static class Methods {
        @HealthCheck
        public boolean publicMethod() {
            return true;
        }

        @HealthCheck
        protected boolean protectedMethod() {
            return false;
        }

        @HealthCheck
        String packageMethod() {
            return "two";
        }

        @HealthCheck
        private CheckResult privateMethod() {
            return CheckResult.failed((Object) "three");
        }

        @HealthCheck
        static int staticMethod() {
            return 4;
        }

        @HealthCheck("a name")
        CompletionStage<Boolean> stage() {
            return CompletableFuture.completedStage(true);
        }

        @HealthCheck
        Object nothing() {
            return null;
        }

        @HealthCheck
        boolean throwing() throws IOException {
            throw new IOException("read-only");
        }
    }

    @ApplicationScoped
    static class Counter {
        private final AtomicInteger count = new AtomicInteger();

        int add(int change) {
            return count.addAndGet(change);
        }
    }

    @Dependent
    static class Connection {
        @Inject
        Counter counter;

        @PostConstruct
        void open() {
            counter.add(1);
        }

        @PreDestroy
        void close() {
            counter.add(-1);
        }
    }

    @RequestScoped
    static class InRequestScope {
        private int runs;

        @HealthCheck
        String injected(Counter counter, Connection connection) {
            return counter.add(0) + " open";
        }

        @HealthCheck
        int first() {
            return ++runs;
        }

        @HealthCheck
        int second() {
            return ++runs;
        }
    }

    @ApplicationScoped
    static class Throwing {
        @HealthCheck
        boolean throwing(Connection connection) throws IOException {
            throw new IOException("read-only");
        }
    }

    @Dependent
    static class InDependentScope {
        @Inject
        Connection connection;

        @HealthCheck
        boolean dependent() {
            return connection != null;
        }
    }

    @HealthCheck
    static class WithoutScope implements Check {
        @Inject
        Connection connection;

        @Override
        public CheckResult check() {
            return CheckResult.passed("unscoped");
        }
    }

    @HealthCheck("scoped")
    @ApplicationScoped
    static class WithScope implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.passed("scoped");
        }
    }

    @HealthCheck(successTtl = "off")
    @ApplicationScoped
    static class InApplicationScope implements Check {
        private int runs;

        @Override
        public CheckResult check() {
            return CheckResult.passed(++runs);
        }
    }

    @HealthCheck(successTtl = "off")
    @Singleton
    static class InSingletonScope extends InApplicationScope {}

    @Named("named")
    @HealthCheck
    @ApplicationScoped
    static class InjectedElsewhere extends WithScope {
        @Override
        public CheckResult check() {
            return CheckResult.passed("itself");
        }
    }

    @ApplicationScoped
    static class Elsewhere {
        @HealthCheck
        Object elsewhere(InjectedElsewhere check) {
            return check.check().output();
        }
    }

    @ApplicationScoped
    static class Producers {
        @HealthCheck
        Check field = () -> CheckResult.passed("a field");

        @Produces
        @HealthCheck
        Check producerField = () -> CheckResult.passed("a producer field");

        @Produces
        @HealthCheck("producer")
        Check producerMethod(Connection connection) {
            return () -> CheckResult.passed("a producer method");
        }

        @HealthCheck
        Check method() {
            return () -> CheckResult.failed((Object) "a method");
        }
    }

    @ApplicationScoped
    static class Sections {
        @EnvironmentSection
        Map<String, Object> application() {
            return Map.of("maintainer", "Frank");
        }

        @EnvironmentSection("git")
        Section field = () -> Map.of("commit", "4f2a91c");

        @EnvironmentSection
        CompletionStage<Integer> stage() {
            return CompletableFuture.completedStage(5);
        }

        @EnvironmentSection
        Object throwing() throws IOException {
            throw new IOException("gone");
        }
    }

    @EnvironmentSection
    static class SectionClass implements Section {
        @Override
        public Object data() {
            return "a class";
        }
    }

    @ApplicationScoped
    static class NoBuiltInSections {
        @Produces
        HealthCheckConfig config() {
            return HealthCheckConfig.builder()
                    .set("healthcheck.environment.sections", ",")
                    .build();
        }
    }

    @ApplicationScoped
    static class Parent {
        @HealthCheck
        boolean inherited() {
            return true;
        }
    }

    @ApplicationScoped
    static class Child extends Parent {}

    abstract static class AbstractParent {
        @HealthCheck
        boolean overridden() {
            return false;
        }
    }

    @ApplicationScoped
    static class ChildThatIsTheCheck extends AbstractParent {
        @Override
        @HealthCheck
        boolean overridden() {
            return true;
        }
    }

    @HealthCheck("type")
    @ApplicationScoped
    static class Specialised implements Check {
        @HealthCheck
        boolean method() {
            return false;
        }

        @Override
        public CheckResult check() {
            return CheckResult.failed((Object) "specialised");
        }
    }

    @Specializes
    @ApplicationScoped
    static class Special extends Specialised {
        @Override
        @HealthCheck
        boolean method() {
            return true;
        }

        @Override
        public CheckResult check() {
            return CheckResult.passed("special");
        }
    }

    @ApplicationScoped
    static class SwitchedOff {
        @Produces
        HealthCheckConfig config() {
            return HealthCheckConfig.builder()
                    .set("healthcheck.checks.publicMethod.enabled", "false")
                    .build();
        }
    }

    @ApplicationScoped
    static class Handler implements CheckExceptionHandler {
        @Override
        public CheckResult handle(String checker, Throwable thrown) {
            return CheckResult.passed(checker + ": " + thrown.getClass().getSimpleName());
        }
    }
}
