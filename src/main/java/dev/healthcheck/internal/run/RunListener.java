package dev.healthcheck.internal.run;

import dev.healthcheck.internal.store.Standing;
import org.jspecify.annotations.Nullable;

/** Is told of every outcome that is recorded, with how the check stood before it; of one check in their order. */
@FunctionalInterface
public interface RunListener {
    void recorded(@Nullable Standing before, Standing after);
}
