package dev.healthcheck.internal.metrics;

import dev.healthcheck.internal.metrics.MetricsReport.Observed;
import dev.healthcheck.internal.metrics.MetricsReport.OfCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the numbers that checks have observed, with their limits. The unit is a label: each check has its own. */
final class ObservedFamilies {
    private static final String VALUE = "healthcheck_check_observed_value";
    private static final String LIMIT = "healthcheck_check_observed_limit";

    private ObservedFamilies() {}

    static void write(Exposition exposition, List<OfCheck> checks) {
        List<OfCheck> observing =
                checks.stream().filter(check -> check.observed() != null).toList();
        if (observing.isEmpty()) {
            return;
        }
        exposition.gauge(VALUE, "", "Number that the last run of a check has observed.");
        observing.forEach(check -> value(exposition, check.checker(), check.observed()));
        if (observing.stream().anyMatch(check -> hasLimits(check.observed()))) {
            exposition.gauge(LIMIT, "", "Number from which a check is degraded or failed.");
        }
        observing.forEach(check -> limits(exposition, check.checker(), check.observed()));
    }

    private static boolean hasLimits(@Nullable Observed observed) {
        return observed != null && !observed.limits().isEmpty();
    }

    private static void value(Exposition exposition, String checker, @Nullable Observed observed) {
        if (observed != null) {
            exposition.observation(
                    VALUE,
                    observed.value(),
                    "checker",
                    checker,
                    "measurement",
                    observed.measurement(),
                    "unit",
                    observed.unit());
        }
    }

    private static void limits(Exposition exposition, String checker, @Nullable Observed observed) {
        if (observed != null) {
            observed.limits()
                    .forEach(
                            (state, limit) -> exposition.observation(LIMIT, limit, "checker", checker, "state", state));
        }
    }
}
