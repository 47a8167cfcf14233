package dev.healthcheck.testing;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.settings.CheckSettings;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** What many tests start from. */
public final class Given {
    /** The limits that hold where nobody sets any. */
    public static final CheckSettings DEFAULTS =
            new CheckSettings(true, Duration.ofSeconds(2), Duration.ofSeconds(27), Duration.ofSeconds(9));

    private Given() {}

    /** {@return good settings out of keys and values in turn} */
    public static Settings settings(String... keysAndValues) {
        Problems problems = new Problems();
        Settings settings = settings(problems, keysAndValues);
        if (problems.message() != null) {
            throw new AssertionError(problems.message());
        }
        return settings;
    }

    /** {@return settings out of keys and values in turn} */
    public static Settings settings(Problems problems, String... keysAndValues) {
        return Settings.read(source("test", keysAndValues), problems);
    }

    /** {@return a source of keys and values in turn} */
    public static SettingSource source(String origin, String... keysAndValues) {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingSource.of(entries, origin);
    }

    /** {@return a work of the default limits} */
    public static Work work(String name, Callable<CheckResult> body) {
        return new Work(name, body, DEFAULTS);
    }

    /** {@return an outcome of the default time to live} */
    public static CheckOutcome outcome(boolean passed, Object output, Instant timestamp) {
        return new CheckOutcome(
                "search", output, passed, timestamp, timestamp.plus(DEFAULTS.ttl(passed)), Duration.ofNanos(12_345));
    }
}
