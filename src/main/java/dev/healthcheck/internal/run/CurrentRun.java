package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.Run;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The run that calls its check on the current thread. It is no thread local: a thread of the server that a check holds
 * after the undeployment would keep the value, and Payara logs an error about it.
 */
public final class CurrentRun {
    private final Map<Thread, Run> runs = new ConcurrentHashMap<>();

    /** {@return the value of the body} Meanwhile the run is the current run of the thread. */
    <T> T within(Run run, Supplier<T> body) {
        Thread thread = Thread.currentThread();
        runs.put(thread, run);
        try {
            return body.get();
        } finally {
            runs.remove(thread);
        }
    }

    /** {@return the current run of the thread, or null} */
    public @Nullable Run get() {
        return runs.get(Thread.currentThread());
    }
}
