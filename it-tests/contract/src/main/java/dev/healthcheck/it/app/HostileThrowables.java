package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.CreationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Checks that throw what nobody expects to be thrown. */
@ApplicationScoped
public class HostileThrowables {
    /** Neither an exception nor an error. */
    public static final class Neither extends Throwable {
        private static final long serialVersionUID = 1L;

        Neither() {
            super("neither an exception nor an error");
        }
    }

    /** Answers every question with another exception. */
    public static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public String getLocalizedMessage() {
            throw new IllegalStateException("no localized message");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("no stack trace");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    /** The same, for what wraps checked exceptions. */
    public static final class Speechless extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    /** Asks itself for its message. */
    public static final class Overflowing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return "again: " + getMessage();
        }
    }

    /** Takes for ever to say what went wrong. */
    public static final class Tongue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return "at last";
        }
    }

    /** Cannot be initialised. */
    static final class Broken {
        static final int VALUE = value();

        private Broken() {}

        private static int value() {
            throw new IllegalStateException("no value");
        }
    }

    @HealthCheck
    boolean throwsAThrowable() throws Throwable {
        throw new Neither();
    }

    @HealthCheck
    boolean throwsSneakily() {
        throw HostileThrowables.<RuntimeException>sneaky(new Neither());
    }

    @HealthCheck
    boolean throwsCheckedSneakily() {
        throw HostileThrowables.<RuntimeException>sneaky(new IOException("undeclared"));
    }

    @HealthCheck
    boolean throwsAssertionError() {
        throw new AssertionError(42);
    }

    @HealthCheck
    boolean throwsInternalError() {
        throw new InternalError("said, not meant");
    }

    @HealthCheck
    boolean throwsThreadDeath() {
        throw new ThreadDeath();
    }

    @HealthCheck
    boolean throwsLinkageError() {
        throw new UnsatisfiedLinkError("no acme in java.library.path");
    }

    @HealthCheck
    int failsToInitialise() {
        return Broken.VALUE;
    }

    @HealthCheck
    int asksForTooMuchMemory() {
        return new long[Integer.MAX_VALUE - 8].length;
    }

    @HealthCheck
    boolean throwsInterruptedException() throws InterruptedException {
        throw new InterruptedException();
    }

    @HealthCheck
    boolean throwsAResponse() {
        throw new WebApplicationException(Response.status(204).build());
    }

    @HealthCheck
    boolean throwsAsTheContainerDoes() {
        throw new CreationException("made here");
    }

    @HealthCheck
    CompletionStage<Boolean> laterCancelled() {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        future.cancel(true);
        return future;
    }

    @HealthCheck
    CompletionStage<Boolean> laterError() {
        return CompletableFuture.failedFuture(new StackOverflowError());
    }

    @HealthCheck
    CompletionStage<Boolean> laterNeither() {
        return CompletableFuture.failedFuture(new Neither());
    }

    @HealthCheck
    boolean wrapsItsFailure() {
        throw new CompletionException(new ExecutionException(new IOException("innermost")));
    }

    @HealthCheck
    boolean wrapsInACircle() {
        CreationException outer = new CreationException();
        outer.initCause(new CompletionException("half way round", outer));
        throw outer;
    }

    @HealthCheck
    boolean causeIsACircle() throws Exception {
        Exception outer = new Exception("round and round");
        outer.initCause(new Exception("half way round", outer));
        throw outer;
    }

    @HealthCheck
    boolean messageIsBlank() {
        throw new IllegalStateException(" \n ");
    }

    @HealthCheck
    boolean messageThrows() {
        throw new Unprintable();
    }

    @HealthCheck
    boolean checkedMessageThrows() throws Speechless {
        throw new Speechless();
    }

    @HealthCheck
    boolean messageOverflows() {
        throw new Overflowing();
    }

    @HealthCheck(timeout = "200ms")
    boolean messageHangs() {
        throw new Tongue();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
