package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Checks that nobody should write, and one that is well. */
@ApplicationScoped
public class Hostile {
    /** Refers to itself. */
    public static final class Circle {
        public Circle getSelf() {
            return this;
        }
    }

    /** Cannot be read. */
    public static final class Unreadable {
        public String getName() {
            throw new IllegalStateException("no name");
        }
    }

    @HealthCheck
    boolean well() {
        return true;
    }

    @HealthCheck
    boolean throwsException() throws Exception {
        throw new Exception("plain");
    }

    @HealthCheck
    boolean throwsWithoutMessage() {
        throw new UnsupportedOperationException();
    }

    @HealthCheck
    boolean throwsError() {
        throw new NoClassDefFoundError("com/acme/Missing");
    }

    @HealthCheck
    boolean overflowsTheStack() {
        return overflowsTheStack();
    }

    @HealthCheck
    boolean saysOutOfMemory() {
        throw new OutOfMemoryError("said, not meant");
    }

    @HealthCheck
    CheckResult returnsNull() {
        return null;
    }

    @HealthCheck
    CompletionStage<Boolean> laterNull() {
        return CompletableFuture.completedFuture(null);
    }

    @HealthCheck
    CompletionStage<Boolean> laterFailure() {
        return CompletableFuture.failedFuture(new IllegalStateException("later"));
    }

    @HealthCheck(timeout = "200ms")
    CompletionStage<Boolean> neverCompletes() {
        return new CompletableFuture<>();
    }

    @HealthCheck(timeout = "200ms")
    boolean hangs() throws InterruptedException {
        new CountDownLatch(1).await();
        return true;
    }

    @HealthCheck
    CompletionStage<Object> answersWithItself() {
        CompletableFuture<Object> self = new CompletableFuture<>();
        self.complete(self);
        return self;
    }

    @HealthCheck
    Object circle() {
        return new Circle();
    }

    @HealthCheck
    Object unreadable() {
        return new Unreadable();
    }

    @HealthCheck
    double notANumber() {
        return Double.NaN;
    }

    @HealthCheck
    boolean interruptsItself() {
        Thread.currentThread().interrupt();
        return true;
    }

    @HealthCheck
    Check nullInACheck() {
        return () -> null;
    }

    @HealthCheck
    String quotesAndLines() {
        return "\"</script>\n\r\u2028\\";
    }
}
