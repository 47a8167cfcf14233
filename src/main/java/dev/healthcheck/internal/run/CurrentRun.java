package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.Run;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The run that calls its check on the current thread. */
public final class CurrentRun {
    @SuppressWarnings("ThreadLocalUsage") // A static field would keep the application in memory.
    private final ThreadLocal<Run> current = new ThreadLocal<>();

    /** {@return the value of the body} Meanwhile the run is the current run of the thread. */
    <T> T within(Run run, Supplier<T> body) {
        current.set(run);
        try {
            return body.get();
        } finally {
            current.remove();
        }
    }

    /** {@return the current run of the thread, or null} */
    @SuppressWarnings("NullAway") // A thread local without a value returns null.
    public @Nullable Run get() {
        return current.get();
    }
}
