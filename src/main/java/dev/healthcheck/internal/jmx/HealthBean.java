package dev.healthcheck.internal.jmx;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the questions on the whole. */
final class HealthBean implements HealthMXBean {
    private final Supplier<? extends Collection<String>> names;
    private final Readings readings;

    /** @param names returns the names of the checks */
    HealthBean(Supplier<? extends Collection<String>> names, Readings readings) {
        this.names = names;
        this.readings = readings;
    }

    @Override
    public String getStatus() {
        return readings.status().get();
    }

    @Override
    public int getChecks() {
        return names.get().size();
    }

    @Override
    public String[] getFailingChecks() {
        return names.get().stream().filter(this::isFailing).sorted().toArray(String[]::new);
    }

    private boolean isFailing(String name) {
        CheckReading reading = readings.check().apply(name);
        return reading != null && reading.isFailing();
    }

    @Override
    public @Nullable String getMaintenance() {
        return readings.maintenance().get();
    }
}
