package dev.healthcheck.internal.store;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.registry.Work;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The last outcome of each work. */
public final class ResultStore {
    /** Weak, so that a run which ends after its check was removed leaves nothing behind. */
    private final Map<Work, CheckOutcome> outcomes = Collections.synchronizedMap(new WeakHashMap<>());

    private final AtomicLong version = new AtomicLong();

    /** Keeps an outcome. {@return the one that it replaces} */
    public @Nullable CheckOutcome put(Work work, CheckOutcome outcome) {
        CheckOutcome previous = outcomes.put(work, outcome);
        version.incrementAndGet();
        return previous;
    }

    /** {@return the last outcome, whatever its age} */
    public @Nullable CheckOutcome last(Work work) {
        return outcomes.get(work);
    }

    /** {@return the last outcome, if it has not expired} */
    public @Nullable CheckOutcome fresh(Work work, Instant now) {
        CheckOutcome outcome = outcomes.get(work);
        return outcome != null && outcome.isFresh(now) ? outcome : null;
    }

    /** {@return a number that grows with every outcome} */
    public long version() {
        return version.get();
    }
}
