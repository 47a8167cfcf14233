package dev.healthcheck.internal.store;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.registry.Work;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How each work stands. */
public final class ResultStore {
    /** Weak, so that a run which ends after its check was removed leaves nothing behind. */
    private final Map<Work, Standing> standings = Collections.synchronizedMap(new WeakHashMap<>());

    private final AtomicLong version = new AtomicLong();

    public void put(Work work, Standing standing) {
        standings.put(work, standing);
        version.incrementAndGet();
    }

    public @Nullable Standing standing(Work work) {
        return standings.get(work);
    }

    /** {@return the last outcome, whatever its age} */
    public @Nullable CheckOutcome last(Work work) {
        Standing standing = standings.get(work);
        return standing == null ? null : standing.outcome();
    }

    /** {@return a number that grows with every outcome} */
    public long version() {
        return version.get();
    }
}
