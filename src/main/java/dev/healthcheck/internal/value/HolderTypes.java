package dev.healthcheck.internal.value;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.jspecify.annotations.Nullable;

/** The types of the JDK that hold at most one value, and return it without a wait. */
final class HolderTypes {
    private HolderTypes() {}

    static boolean isHolder(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble
                || value instanceof AtomicBoolean
                || value instanceof AtomicReference
                || value instanceof AtomicMarkableReference
                || value instanceof AtomicStampedReference;
    }

    /** {@return the value in the argument, or null if it is empty; the argument itself if it is not a holder} */
    static @Nullable Object valueOf(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return ofReference(value);
    }

    private static @Nullable Object ofReference(Object value) {
        if (value instanceof AtomicBoolean flag) {
            return flag.get();
        }
        if (value instanceof AtomicReference<?> reference) {
            return reference.get();
        }
        if (value instanceof AtomicMarkableReference<?> reference) {
            return reference.getReference();
        }
        return value instanceof AtomicStampedReference<?> reference ? reference.getReference() : value;
    }
}
