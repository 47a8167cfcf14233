package dev.healthcheck.testing;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.page.PageContext;
import dev.healthcheck.internal.page.PageSettings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.value.ReturnValues;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What many tests start from. */
public final class Given {
    /** The limits that hold where nobody sets any. */
    public static final CheckSettings DEFAULTS = settings().checks().defaults();

    /** Nothing is due before it expires, and nobody is told what has expired. */
    public static final Freshness EXACT = new Freshness(0, Duration.ofDays(1), Duration.ofMinutes(5));

    private Given() {}

    /** {@return good settings out of keys and values in turn} */
    public static Settings settings(String... keysAndValues) {
        DeploymentProblems problems = new DeploymentProblems();
        Settings settings = settings(problems, keysAndValues);
        if (problems.message() != null) {
            throw new AssertionError(problems.message());
        }
        return settings;
    }

    /** {@return settings out of keys and values in turn} */
    public static Settings settings(DeploymentProblems problems, String... keysAndValues) {
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
    public static CheckCell work(String name, Callable<CheckResult> body) {
        return new CheckCell(name, body, DEFAULTS);
    }

    /** {@return the defaults but for these} */
    public static CheckSettings limits(Duration timeout, Duration successTtl, Duration failedTtl) {
        return checkSettings("timeout", timeout, "success-ttl", ttl(successTtl), "failed-ttl", ttl(failedTtl));
    }

    private static Object ttl(Duration ttl) {
        return ttl.isZero() ? "off" : ttl;
    }

    /** {@return the settings of a check: the last part of each key, and its value, in turn} */
    public static CheckSettings checkSettings(Object... keysAndValues) {
        String[] texts = new String[keysAndValues.length];
        for (int i = 0; i < texts.length; i += 2) {
            texts[i] = "healthcheck.checks.search." + keysAndValues[i];
            texts[i + 1] = keysAndValues[i + 1].toString();
        }
        return settings(texts).checks().read("search", AnnotationSettings.NONE, new DeploymentProblems());
    }

    /** {@return the registry of these settings} */
    /** {@return a writer of pages for an application without groups, trends and history} */
    public static HealthPage page(Json json) {
        return new HealthPage(new PageContext(
                PageSettings.NONE, "shop", null, FakeClock.START, name -> null, List::of, Map::of, json::write));
    }

    public static Registry registry(Settings settings) {
        return new Registry(settings.checks(), settings.routes()::takenBy, null, new ReturnValues(), removed -> {});
    }

    /** {@return the first outcome of a check, of the default time to live} */
    public static CheckOutcome outcome(boolean passed, Object output, Instant timestamp) {
        return outcome(passed ? CheckState.PASSED : CheckState.FAILED, output, timestamp);
    }

    /** {@return the first outcome of a check, of the default time to live} */
    public static CheckOutcome outcome(CheckState state, Object output, Instant timestamp) {
        return new CheckOutcome(
                "search",
                output,
                state,
                timestamp,
                timestamp.plus(DEFAULTS.ttl(state == CheckState.PASSED)),
                Duration.ofNanos(12_345),
                true,
                timestamp,
                state.passed() ? 0 : 1,
                state.passed() ? timestamp : null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);
    }

    /** {@return how a check stands after a first run} */
    public static CheckStatus status(CheckOutcome outcome) {
        return CheckStatus.after(null, outcome, DEFAULTS, false);
    }
}
