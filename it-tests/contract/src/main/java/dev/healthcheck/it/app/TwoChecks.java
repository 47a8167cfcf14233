package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Two checks that pass. */
@ApplicationScoped
public class TwoChecks {
    @HealthCheck
    CheckResult redisAvailable() {
        return CheckResult.passed("redis ok");
    }

    @HealthCheck("orders")
    Map<String, Object> orders() {
        return Map.of("open", List.of(1, 2.5, "three", true));
    }
}
