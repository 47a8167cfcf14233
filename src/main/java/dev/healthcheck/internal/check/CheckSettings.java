package dev.healthcheck.internal.check;

import static dev.healthcheck.internal.settings.Parser.BOOLEAN;
import static dev.healthcheck.internal.settings.Parser.DELAY;
import static dev.healthcheck.internal.settings.Parser.DURATION;
import static dev.healthcheck.internal.settings.Parser.DURATION_OR_OFF;
import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.internal.settings.Parser;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The settings of one check. A duration of zero means off. Immutable. */
public final class CheckSettings {
    private static final Parser<Integer> THRESHOLD = Parser.number(1, 1000, "");

    private static final CheckKey<Boolean> ENABLED = CheckKey.ofOne(
            "enabled", "true", BOOLEAN, "whether the check of that name is run and reported", CheckSettings::noMember);

    private static final CheckKey<Duration> TIMEOUT = CheckKey.of(
            "timeout",
            "2s",
            DURATION,
            "the time limit of a check, and of a section of the environment",
            HealthCheck::timeout);

    private static final CheckKey<Duration> SUCCESS_TTL = CheckKey.of(
            "success-ttl", "27s", DURATION_OR_OFF, "how long a passed result is kept", HealthCheck::successTtl);

    private static final CheckKey<Duration> FAILED_TTL = CheckKey.of(
            "failed-ttl",
            "9s",
            DURATION_OR_OFF,
            "how long a failed or degraded result is kept",
            HealthCheck::failedTtl);

    private static final CheckKey<Boolean> CRITICAL = CheckKey.ofOne(
            "critical",
            "true",
            BOOLEAN,
            "whether a failure of the check fails the whole, or only degrades it",
            annotation -> annotation.critical() ? "" : "false");

    private static final CheckKey<Duration> EVERY = CheckKey.of(
            "every", "off", DURATION_OR_OFF, "the interval of the runs in the background", HealthCheck::every);

    private static final CheckKey<Duration> EVERY_WHILE_FAILING = CheckKey.of(
            "every-while-failing",
            "",
            DURATION.orElse(Duration.ZERO),
            "the same while a check is not well; the failed TTL if that is shorter, where nothing is set",
            CheckSettings::noMember);

    private static final CheckKey<Duration> INITIAL_DELAY = CheckKey.of(
            "initial-delay", "5s", DELAY, "how long the first run in the background waits", CheckSettings::noMember);

    private static final CheckKey<Integer> FAILURE_THRESHOLD = CheckKey.of(
            "failure-threshold",
            "1",
            THRESHOLD,
            "how many runs in a row must fail before a check counts as failed",
            annotation -> threshold(annotation.failureThreshold()));

    private static final CheckKey<Integer> RECOVERY_THRESHOLD = CheckKey.of(
            "recovery-threshold",
            "1",
            THRESHOLD,
            "how many runs in a row must pass before a check counts as well again",
            annotation -> threshold(annotation.recoveryThreshold()));

    static final List<CheckKey<?>> KEYS = List.of(
            ENABLED,
            CRITICAL,
            TIMEOUT,
            SUCCESS_TTL,
            FAILED_TTL,
            EVERY,
            EVERY_WHILE_FAILING,
            INITIAL_DELAY,
            FAILURE_THRESHOLD,
            RECOVERY_THRESHOLD,
            MetadataSettings.PROBES,
            MetadataSettings.TAGS,
            MetadataSettings.AFFECTED_ENDPOINTS,
            MetadataSettings.RUNBOOK,
            MetadataSettings.OWNER);

    private final Map<CheckKey<?>, Object> values;
    private final CheckMetadata metadata;

    CheckSettings(Map<CheckKey<?>, Object> values) {
        this(values, MetadataSettings.metadata(values));
    }

    private CheckSettings(Map<CheckKey<?>, Object> values, CheckMetadata metadata) {
        this.values = Map.copyOf(values);
        this.metadata = metadata;
    }

    /** {@return the settings of a section, which runs for each request and keeps no result} */
    static CheckSettings ofSection(Duration timeout) {
        return new CheckSettings(
                Map.of(
                        ENABLED,
                        true,
                        CRITICAL,
                        true,
                        TIMEOUT,
                        timeout,
                        SUCCESS_TTL,
                        Duration.ZERO,
                        FAILED_TTL,
                        Duration.ZERO,
                        EVERY,
                        Duration.ZERO,
                        FAILURE_THRESHOLD,
                        1,
                        RECOVERY_THRESHOLD,
                        1),
                CheckMetadata.DEFAULT);
    }

    private static String noMember(HealthCheck annotation) {
        return "";
    }

    private static String threshold(int runs) {
        return runs == 0 ? "" : Integer.toString(runs);
    }

    private <T> T get(CheckKey<T> key) {
        return get(key, values);
    }

    @SuppressWarnings("unchecked") // The parser of the key has read the value.
    static <T> T get(CheckKey<T> key, Map<CheckKey<?>, Object> values) {
        return (T) requireNonNull(values.get(key), key.member());
    }

    /** {@return the facts about the check that do not depend on its runs} */
    public CheckMetadata metadata() {
        return metadata;
    }

    public boolean enabled() {
        return get(ENABLED);
    }

    public boolean critical() {
        return get(CRITICAL);
    }

    public Duration timeout() {
        return get(TIMEOUT);
    }

    /** {@return the time to live of a result; zero for off} */
    public Duration ttl(boolean passed) {
        return get(passed ? SUCCESS_TTL : FAILED_TTL);
    }

    public int failureThreshold() {
        return get(FAILURE_THRESHOLD);
    }

    public int recoveryThreshold() {
        return get(RECOVERY_THRESHOLD);
    }

    public Duration initialDelay() {
        return get(INITIAL_DELAY);
    }

    /** {@return whether the check runs in the background} */
    public boolean isRefreshed() {
        return !get(EVERY).isZero();
    }

    /** {@return the interval of the runs in the background} */
    public Duration interval(boolean passed) {
        Duration whileFailing = get(EVERY_WHILE_FAILING);
        Duration failedTtl = get(FAILED_TTL);
        if (passed || (whileFailing.isZero() && failedTtl.isZero())) {
            return get(EVERY);
        }
        return whileFailing.isZero() ? Collections.min(List.of(get(EVERY), failedTtl)) : whileFailing;
    }
}
