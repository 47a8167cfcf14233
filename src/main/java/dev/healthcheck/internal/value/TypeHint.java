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
 * The hint that the declaration of a value gives: {@code Map<String, Boolean>} is a map of results, {@code Map<String,
 * Object>} is a map of data.
 *
 * @param types the declared types of the value, such as the types of its bean; empty if they are not known
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

    /** The names of the types, because the API may be absent. */
    private static final Set<String> FOREIGN_VERDICTS = Set.of(
            "org.eclipse.microprofile.health.HealthCheckResponse", "org.eclipse.microprofile.health.HealthCheck");

    /** {@return the hint for the value of a future, a supplier or another holder} */
    TypeHint held() {
        return argument(null, 1, 0);
    }

    /** {@return the hint for an element of a collection or an array} */
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

    /** {@return the hint for a value of a map} */
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

    /** {@return whether the declared type is a result} */
    boolean isVerdict() {
        return types.stream()
                .anyMatch(type -> type instanceof Class<?> one
                        && (VERDICTS.stream().anyMatch(verdict -> verdict.isAssignableFrom(one))
                                || FOREIGN_VERDICTS.contains(one.getName())));
    }

    /** {@return whether the declared type is data, such as a text} */
    boolean isData() {
        return !types.isEmpty() && !isVerdict() && types.stream().anyMatch(type -> type != Object.class);
    }

    /** {@return whether the declared type is {@code Object}} */
    boolean isAnything() {
        return !types.isEmpty() && types.stream().allMatch(type -> type == Object.class);
    }
}
