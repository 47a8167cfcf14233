package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.engine.Selection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Checks of MicroProfile Health. */
final class MicroProfileBeansSamples {
    private MicroProfileBeansSamples() {}

    private static HealthCheckResponse up(String name) {
        return new HealthCheckResponse(name, Status.UP, Optional.empty());
    }

    @Liveness
    @Readiness
    @ApplicationScoped
    static class Alive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return up("is it alive?");
        }
    }

    @Readiness
    @Dependent
    static class Database implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return new HealthCheckResponse("orders-db", Status.DOWN, Optional.of(Map.of("connections", 50L)));
        }
    }

    @ApplicationScoped
    static class Producers {
        @Produces
        @Startup
        @ApplicationScoped
        HealthCheck warm() {
            return () -> up("warmed up");
        }

        @Produces
        @Readiness
        HealthCheck field = () -> up("of a field");
    }

    @Readiness
    @ApplicationScoped
    static class Twin implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return up("orders-db");
        }
    }

    @Liveness
    @ApplicationScoped
    static class Route implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return up("ready");
        }
    }

    @Readiness
    @ApplicationScoped
    static class Nameless implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return up(" ");
        }
    }

    @Readiness
    @ApplicationScoped
    static class Late implements HealthCheck {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public HealthCheckResponse call() {
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException("no route to host");
            }
            return up("of the late one");
        }
    }

    @Readiness
    @ApplicationScoped
    static class Hanging implements HealthCheck {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public HealthCheckResponse call() {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return up("never told");
        }
    }

    /** An annotation of the library wins: the bean is one check. */
    @ApplicationScoped
    static class Both {
        @Readiness
        @dev.healthcheck.HealthCheck
        HealthCheck ours() {
            return () -> up("theirs");
        }
    }

    @ApplicationScoped
    static class Alike {
        @Produces
        @Readiness
        HealthCheck first = () -> up("alike");

        @Produces
        @Readiness
        HealthCheck second = () -> up("alike");

        @Produces
        @Readiness
        HealthCheck third = () -> up("alike");

        @Produces
        @Readiness
        HealthCheck fourth = () -> up("alike");
    }

    /** Asks for the report before the library has started. */
    @ApplicationScoped
    static class Early {
        void ask(
                @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) @Initialized(ApplicationScoped.class)
                        Object start,
                HealthCheckRuntime runtime) {
            runtime.engine().health().current(Selection.ALL);
        }
    }

    @ApplicationScoped
    static class Ours {
        @dev.healthcheck.HealthCheck("orders-db")
        boolean database() {
            return true;
        }
    }
}
