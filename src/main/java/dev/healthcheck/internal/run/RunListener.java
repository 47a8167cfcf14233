package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import org.jspecify.annotations.Nullable;

/** Is told of every outcome that is recorded, with the one before it. */
@FunctionalInterface
public interface RunListener {
    void recorded(@Nullable CheckOutcome previous, CheckOutcome outcome);
}
