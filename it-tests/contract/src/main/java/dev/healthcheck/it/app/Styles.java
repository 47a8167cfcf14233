package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Every way to declare a check. */
public final class Styles {
    private Styles() {}

    /** Methods of an application-scoped bean, of every visibility and every return type. */
    @ApplicationScoped
    public static class Methods {
        @HealthCheck
        public CheckResult publicMethod(Greeter greeter) {
            return CheckResult.passed(greeter.greet("public"));
        }

        @HealthCheck
        protected String protectedMethod(Instance<Greeter> greeters) {
            return greeters.get().greet("protected");
        }

        @HealthCheck
        boolean packagePrivateMethod() {
            return true;
        }

        @HealthCheck
        private boolean privateMethod(Greeter greeter) {
            return greeter.greet("private").equals("hello private");
        }

        @HealthCheck
        static CompletionStage<CheckResult> staticMethod(Greeter greeter) {
            return CompletableFuture.completedFuture(CheckResult.passed(greeter.greet("static")));
        }

        @HealthCheck
        CompletionStage<Boolean> laterTrue() {
            return CompletableFuture.completedFuture(true);
        }

        @HealthCheck
        Check answersWithACheck() {
            return () -> CheckResult.passed("nested");
        }

        @HealthCheck
        Greeter.Card recordAsOutput(Greeter greeter) {
            return new Greeter.Card(greeter.greet("record"), 3);
        }

        /** Everything but the name is injected. */
        @HealthCheck("a name: with spaces / and a slash")
        String named() {
            return "named";
        }
    }

    /** A bean that lives for a request. */
    @RequestScoped
    public static class OfRequest {
        @HealthCheck
        String requestScopedBean(OfRequest self) {
            return self.answer();
        }

        public String answer() {
            return "in a request";
        }
    }

    /** A bean that lives for one run. */
    @Dependent
    public static class OfRun {
        static final AtomicInteger ALIVE = new AtomicInteger();

        @PostConstruct
        void born() {
            ALIVE.incrementAndGet();
        }

        @PreDestroy
        void gone() {
            ALIVE.decrementAndGet();
        }

        @HealthCheck(successTtl = "off")
        int instancesAliveInARun() {
            return ALIVE.get();
        }
    }

    /** A class with a scope. */
    @HealthCheck("search")
    @ApplicationScoped
    public static class SearchCheck implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.passed("index is writable");
        }
    }

    /** A class without a scope: the annotation makes it a bean. */
    @HealthCheck
    public static class BareCheck implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.passed("bare");
        }
    }

    /** Producers. */
    @ApplicationScoped
    public static class Producers {
        @Produces
        @HealthCheck("produced-by-field")
        Check field = () -> CheckResult.passed("field");

        @HealthCheck
        Check fieldWithoutProduces = () -> CheckResult.passed("field");

        @Produces
        @HealthCheck("mail")
        Check mail(Greeter greeter) {
            return () -> CheckResult.passed(greeter.greet("mail"));
        }
    }
}
