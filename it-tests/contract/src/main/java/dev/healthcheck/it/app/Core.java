package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A small application with a check of every form, which every server runs. */
public final class Core {
    private Core() {}

    /** Methods, one per type that a check often returns, and a section. */
    @ApplicationScoped
    public static class Methods {
        @HealthCheck
        CheckResult injected(Greeter greeter) {
            return CheckResult.passed(greeter.greet("core"));
        }

        @HealthCheck
        boolean yes() {
            return true;
        }

        @HealthCheck
        String text() {
            return "a text";
        }

        @HealthCheck
        Map<String, Object> map() {
            return Map.of("open", 3, "password", "core-s3cret");
        }

        @HealthCheck
        CompletionStage<String> later() {
            return CompletableFuture.completedFuture("later");
        }

        @EnvironmentSection
        Map<String, Object> core() {
            return Map.of("color", "green", "password", "core-s3cret");
        }
    }

    /** A class. */
    @HealthCheck("search")
    @ApplicationScoped
    public static class SearchCheck implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.passed("index is writable");
        }
    }

    /** A producer. */
    @ApplicationScoped
    public static class Producer {
        @Produces
        @HealthCheck("mail")
        Check mail(Greeter greeter) {
            return () -> CheckResult.passed(greeter.greet("mail"));
        }
    }

    /** Two checks of which each waits for the other: they pass only if they run at once. */
    @ApplicationScoped
    public static class Meeting {
        private static final int PATIENCE_MILLIS = 1500;

        private final CountDownLatch both = new CountDownLatch(2);

        @HealthCheck
        boolean meetsSecond() throws InterruptedException {
            return meet();
        }

        @HealthCheck
        boolean meetsFirst() throws InterruptedException {
            return meet();
        }

        private boolean meet() throws InterruptedException {
            both.countDown();
            return both.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
