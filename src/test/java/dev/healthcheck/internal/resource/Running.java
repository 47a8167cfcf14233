package dev.healthcheck.internal.resource;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckResult;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Runs checks of objects that a test gives. */
final class Running {
    static final Duration LIMIT = Duration.ofSeconds(2);

    private Running() {}

    static CheckResult run(String type, Object resource, String... optionsAndValues) {
        return run(LIMIT, type, resource, optionsAndValues);
    }

    static CheckResult run(Duration limit, String type, Object resource, String... optionsAndValues) {
        return run(limit, Resources.using(type, resource), optionsAndValues);
    }

    static CheckResult named(String type, String... optionsAndValues) {
        return run(LIMIT, requireNonNull(Resources.type(type)), optionsAndValues);
    }

    private static CheckResult run(Duration limit, CheckType type, String... optionsAndValues) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < optionsAndValues.length; i += 2) {
            texts.put(optionsAndValues[i], optionsAndValues[i + 1]);
        }
        try {
            return ((LimitedCheck) type.create(CheckOptions.of(type.options(), texts))).check(limit);
        } catch (Exception e) {
            return CheckResult.failed(e);
        }
    }
}
