package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Beans of an application that has alternatives for some of them. */
public final class Sandbox {
    private Sandbox() {}

    /** Has no alternative. */
    @ApplicationScoped
    public static class Database {
        @HealthCheck
        boolean database() {
            return false;
        }
    }

    /** Has one. */
    @ApplicationScoped
    public static class Gateway {
        @HealthCheck
        String gateway() {
            throw new IllegalStateException("the real gateway");
        }
    }

    /** Is selected everywhere. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class SandboxGateway {
        @HealthCheck
        String gateway() {
            return "sandbox";
        }
    }
}
