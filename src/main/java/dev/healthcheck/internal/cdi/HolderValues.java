package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import jakarta.inject.Provider;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the values in holders that are types outside of the JDK. */
final class HolderValues {
    private HolderValues() {}

    /** {@return a function from a holder to its value; the function returns other values unchanged} */
    static UnaryOperator<@Nullable Object> follower() {
        UnaryOperator<@Nullable Object> microProfile = MicroProfileHealth.follower();
        return value -> value instanceof Provider<?> provider ? provider.get() : microProfile.apply(value);
    }
}
