package dev.healthcheck.internal.value;

import dev.healthcheck.Check;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration of a value says of it: {@code Map<String, Boolean>} is a map of verdicts, {@code Map<String,
 * Object>} one of data.
 *
 * @param types the declared types of the value, such as those of its bean; empty if nobody knows
 */
record TypeHint(Collection<? extends Type> types) {
    private static final TypeHint UNKNOWN = new TypeHint(Set.of());

    private static final List<Class<?>> VERDICTS = List.of(
            Boolean.class,
            boolean.class,
            CheckResult.class,
            CheckState.class,
            CheckOutcome.class,
            HealthReport.class,
            Check.class,
            Throwable.class,
            AtomicBoolean.class,
            BooleanSupplier.class);

    /** By name, as the API may be absent. */
    private static final Set<String> FOREIGN_VERDICTS = Set.of(
            "org.eclipse.microprofile.health.HealthCheckResponse", "org.eclipse.microprofile.health.HealthCheck");

    /** {@return what it says of a value that a future, a supplier or another holder leads to} */
    TypeHint held() {
        return argument(null, 1, 0);
    }

    /** {@return what it says of an element of a collection or of an array} */
    TypeHint element() {
        for (Type type : types) {
            if (type instanceof GenericArrayType array) {
                return of(array.getGenericComponentType());
            }
            if (type instanceof Class<?> array && array.isArray()) {
                return of(array.getComponentType());
            }
        }
        return argument(Iterable.class, 1, 0);
    }

    /** {@return what it says of a value of a map} */
    TypeHint mapValue() {
        return argument(Map.class, 2, 1);
    }

    private TypeHint argument(@Nullable Class<?> owner, int count, int index) {
        for (Type type : types) {
            if (type instanceof ParameterizedType generic
                    && generic.getActualTypeArguments().length == count
                    && (owner == null || owner.isAssignableFrom((Class<?>) generic.getRawType()))) {
                return of(generic.getActualTypeArguments()[index]);
            }
        }
        return UNKNOWN;
    }

    static TypeHint of(Type type) {
        return new TypeHint(Set.of(type));
    }

    /** {@return whether the value is declared to be a verdict} */
    boolean isVerdict() {
        return types.stream()
                .anyMatch(type -> type instanceof Class<?> one
                        && (VERDICTS.stream().anyMatch(verdict -> verdict.isAssignableFrom(one))
                                || FOREIGN_VERDICTS.contains(one.getName())));
    }

    /** {@return whether the value is declared to be data, such as a text} */
    boolean isData() {
        return !types.isEmpty() && !isVerdict() && types.stream().anyMatch(type -> type != Object.class);
    }

    /** {@return whether the value is declared to be just anything} */
    boolean isAnything() {
        return !types.isEmpty() && types.stream().allMatch(type -> type == Object.class);
    }
}
