package dev.healthcheck.internal.jmx;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.RunStatistics;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the questions on one check. A check that was removed a moment ago has no numbers. */
final class CheckBean implements CheckMXBean {
    private static final CheckReading REMOVED = new CheckReading(
            CheckState.REMOVED.toString(),
            false,
            Set.of(),
            null,
            new RunStatistics(
                    0, 0, 0, Duration.ZERO, Duration.ZERO, Collections.nCopies(RunStatistics.LIMITS.size() + 1, 0L)));

    private final Supplier<@Nullable CheckReading> source;

    /** @param source returns what is known of the check; null after its removal */
    CheckBean(Supplier<@Nullable CheckReading> source) {
        this.source = source;
    }

    private CheckReading reading() {
        CheckReading reading = source.get();
        return reading == null ? REMOVED : reading;
    }

    private <T> @Nullable T ofLastRun(Function<CheckOutcome, @Nullable T> part) {
        CheckOutcome outcome = reading().outcome();
        return outcome == null ? null : part.apply(outcome);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public String getState() {
        return reading().state();
    }

    @Override
    public @Nullable String getOutput() {
        return ofLastRun(outcome -> text(outcome.output()));
    }

    @Override
    public @Nullable String getSince() {
        return ofLastRun(outcome -> text(outcome.since()));
    }

    @Override
    public @Nullable String getLastRun() {
        return ofLastRun(outcome -> text(outcome.timestamp()));
    }

    @Override
    public @Nullable String getLastSuccess() {
        return ofLastRun(outcome -> text(outcome.lastSuccess()));
    }

    @Override
    public @Nullable Double getResponseTimeMillis() {
        return this.<Double>ofLastRun(outcome -> outcome.responseTime().toNanos() / 1e6);
    }

    @Override
    public int getConsecutiveFailures() {
        Integer failures = ofLastRun(CheckOutcome::consecutiveFailures);
        return failures == null ? 0 : failures;
    }

    @Override
    public boolean isCritical() {
        return reading().critical();
    }

    @Override
    public long getRuns() {
        return reading().statistics().runs();
    }

    @Override
    public long getTimeouts() {
        return reading().statistics().timeouts();
    }

    @Override
    public long getTransitions() {
        return reading().statistics().transitions();
    }

    @Override
    public String[] getTags() {
        return reading().tags().stream().sorted().toArray(String[]::new);
    }
}
