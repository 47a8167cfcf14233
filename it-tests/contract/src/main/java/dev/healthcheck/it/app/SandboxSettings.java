package dev.healthcheck.it.app;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.HealthReport;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.spi.SecretScrubber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Beans that change the behaviour of the library, and alternatives for some of them. */
public final class SandboxSettings {
    private SandboxSettings() {}

    /** Has no alternative. */
    @ApplicationScoped
    public static class Database {
        @HealthCheck
        boolean database() {
            return false;
        }
    }

    /** Has no alternative. */
    @ApplicationScoped
    public static class Facts {
        @EnvironmentSection
        String fact() {
            return "the first and the second secret";
        }
    }

    /** Replaces nothing. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class OtherFacts {
        @EnvironmentSection
        String otherFact() {
            return "other";
        }
    }

    /** Has no alternative. */
    @ApplicationScoped
    public static class FirstScrubber implements SecretScrubber {
        @Override
        public String scrub(String name, String value) {
            return value.replace("first", MASK);
        }
    }

    /** Replaces nothing. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class SecondScrubber implements SecretScrubber {
        @Override
        public String scrub(String name, String value) {
            return value.replace("second", MASK);
        }
    }

    /** Has an alternative. */
    @ApplicationScoped
    public static class Configured {
        @Produces
        HealthCheckConfig config = HealthCheckConfig.builder().failedStatus(500).build();
    }

    /** Replaces it. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class ConfiguredOtherwise {
        @Produces
        HealthCheckConfig config = HealthCheckConfig.builder()
                .failedStatus(599)
                .failedFormat("plain")
                .environmentAccess("public")
                .build();
    }

    /** Has an alternative of its name, and one of another. */
    @ApplicationScoped
    public static class Plain implements ReportFormat {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public List<String> mediaTypes() {
            return List.of("text/plain");
        }

        @Override
        public ReportBody write(HealthReport report) {
            return ReportBody.of("plain");
        }
    }

    /** Replaces the one of its name. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class PlainOtherwise extends Plain {
        @Override
        public ReportBody write(HealthReport report) {
            return ReportBody.of("plain, but otherwise");
        }
    }
}
