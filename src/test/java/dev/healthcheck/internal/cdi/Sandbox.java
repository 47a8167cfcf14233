package dev.healthcheck.internal.cdi;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.spi.SecretScrubber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

/** Applications with alternatives. */
final class Sandbox {
    private Sandbox() {}

    @ApplicationScoped
    static class Database {
        @HealthCheck
        boolean database() {
            return false;
        }
    }

    @ApplicationScoped
    static class Gateway {
        @HealthCheck
        boolean gateway() {
            return false;
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class SandboxGateway {
        @HealthCheck
        boolean gateway() {
            return true;
        }

        @Produces
        @HealthCheck("classCheck")
        Check other = () -> CheckResult.passed("sandbox");
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class OtherSandboxGateway {
        @HealthCheck
        boolean gateway() {
            return true;
        }
    }

    @Alternative
    @Priority(2)
    @ApplicationScoped
    static class BestGateway {
        @HealthCheck
        String gateway() {
            return "best";
        }
    }

    @Alternative
    @ApplicationScoped
    static class Unselected {
        @HealthCheck
        boolean unselected() {
            return false;
        }
    }

    @ApplicationScoped
    static class ScrubbedCheck {
        @HealthCheck
        String scrubbed() {
            return "one and two";
        }
    }

    @ApplicationScoped
    static class Scrubber implements SecretScrubber {
        @Override
        public String scrub(String name, String value) {
            return value.replace("one", MASK);
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class OtherScrubber implements SecretScrubber {
        @Override
        public String scrub(String name, String value) {
            return value.replace("two", MASK);
        }
    }

    @ApplicationScoped
    static class PlainSection {
        @EnvironmentSection
        int plain() {
            return 1;
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class OtherSection {
        @EnvironmentSection
        int other() {
            return 2;
        }
    }

    @ApplicationScoped
    static class PlainConfig {
        @Produces
        HealthCheckConfig config = HealthCheckConfig.builder().path("/plain").build();
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class OtherConfig {
        @Produces
        HealthCheckConfig config = HealthCheckConfig.builder().path("/other").build();
    }
}
