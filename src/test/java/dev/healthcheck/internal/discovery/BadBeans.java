package dev.healthcheck.internal.discovery;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.spi.CheckExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;

/** Applications that must not be deployed. */
final class BadBeans {
    private BadBeans() {}

    @ApplicationScoped
    static class Void {
        @HealthCheck
        void check() {}
    }

    @ApplicationScoped
    static class VoidSection {
        @EnvironmentSection
        void section() {}
    }

    @ApplicationScoped
    static class Scoped {
        @HealthCheck
        @RequestScoped
        CheckResult check() {
            return CheckResult.passed("x");
        }
    }

    abstract static class AbstractParent {
        @HealthCheck
        boolean inherited() {
            return true;
        }
    }

    @ApplicationScoped
    static class Inheriting extends AbstractParent {}

    abstract static class AbstractParentOfField {
        @HealthCheck
        Check field = () -> CheckResult.passed("x");
    }

    @ApplicationScoped
    static class InheritingField extends AbstractParentOfField {}

    @ApplicationScoped
    static class BrokenConfig implements HealthCheckConfig {
        @Override
        public Map<String, String> settings() {
            throw new IllegalStateException("no file");
        }
    }

    @HealthCheck
    @ApplicationScoped
    static class NoCheck {}

    @EnvironmentSection
    @ApplicationScoped
    static class NoSection {}

    @ApplicationScoped
    static class Twice {
        @HealthCheck("same")
        boolean first() {
            return true;
        }

        @HealthCheck
        boolean same() {
            return true;
        }
    }

    @ApplicationScoped
    static class AnotherPublicMethod {
        @HealthCheck
        boolean publicMethod() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadName {
        @HealthCheck(" spaced ")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadDuration {
        @HealthCheck(timeout = "soon")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadTimeToLive {
        @HealthCheck(failedTtl = "0")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class BuiltInSection {
        @EnvironmentSection
        int process() {
            return 1;
        }
    }

    @ApplicationScoped
    static class BadConfig {
        @Produces
        HealthCheckConfig config() {
            return HealthCheckConfig.builder().failedStatus(200).build();
        }
    }

    @ApplicationScoped
    static class TwoConfigs {
        @Produces
        HealthCheckConfig first = HealthCheckConfig.builder().build();

        @Produces
        HealthCheckConfig second = HealthCheckConfig.builder().build();
    }

    @ApplicationScoped
    static class TwoHandlers {
        @Produces
        CheckExceptionHandler first = (checker, thrown) -> CheckResult.failed(thrown);

        @Produces
        CheckExceptionHandler second = (checker, thrown) -> CheckResult.failed(thrown);
    }

    @ApplicationScoped
    static class History {
        @HealthCheck
        boolean history() {
            return true;
        }
    }

    @ApplicationScoped
    static class BadThreshold {
        @HealthCheck(failureThreshold = -1)
        boolean check() {
            return true;
        }
    }
}
