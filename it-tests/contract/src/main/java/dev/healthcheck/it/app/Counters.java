package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks whose output is the number of their runs. */
@ApplicationScoped
public class Counters {
    private final AtomicInteger passes = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger uncached = new AtomicInteger();
    private final AtomicInteger ofSetting = new AtomicInteger();

    @HealthCheck
    CheckResult passes() {
        return CheckResult.passed(passes.incrementAndGet());
    }

    @HealthCheck
    CheckResult fails() {
        return CheckResult.failed(failures.incrementAndGet());
    }

    @HealthCheck(successTtl = "off")
    int uncached() {
        return uncached.incrementAndGet();
    }

    /** The setting says otherwise. */
    @HealthCheck(successTtl = "off")
    int cachedBySetting() {
        return ofSetting.incrementAndGet();
    }

    @HealthCheck
    boolean switchedOff() {
        return false;
    }
}
