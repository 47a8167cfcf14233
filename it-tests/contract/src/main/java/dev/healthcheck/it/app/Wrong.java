package dev.healthcheck.it.app;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;

/** Every wrong declaration. */
public final class Wrong {
    private Wrong() {}

    /** No bean: nobody can call its methods. */
    public abstract static class Parent {
        @HealthCheck
        boolean inherited() {
            return true;
        }
    }

    /** Methods. */
    @ApplicationScoped
    public static class Methods extends Parent {
        @HealthCheck
        void saysNothing() {}

        @HealthCheck
        @RequestScoped
        String keepsItsFirstResult() {
            return "";
        }

        @HealthCheck("taken")
        boolean one() {
            return true;
        }

        @HealthCheck("taken")
        boolean two() {
            return true;
        }

        @HealthCheck(timeout = "soon")
        boolean late() {
            return true;
        }

        @HealthCheck(" ")
        boolean nameless() {
            return true;
        }

        @EnvironmentSection("java")
        String java() {
            return "";
        }
    }

    /** No check. */
    @HealthCheck
    public static class NoCheck {}
}
