package dev.healthcheck.internal.run;

import dev.healthcheck.internal.store.Standing;
import org.jspecify.annotations.Nullable;

/** Is told of every outcome that is recorded, with how the check stood before it; of one check in their order. */
@FunctionalInterface
public interface RunListener {
    /** @param trace the stack trace of the exception that made the run fail, or null; not to be kept */
    void recorded(@Nullable Standing before, Standing after, @Nullable String trace);
}
