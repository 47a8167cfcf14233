package dev.healthcheck.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Prioritized;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Selects among enabled beans as CDI does for an ambiguous look-up (Jakarta CDI 4.0, 2.4.2.1). Alternatives win; among
 * several alternatives, the highest priority wins.
 */
final class Alternatives {
    private Alternatives() {}

    /** {@return the candidates that win; several candidates if they have the same rank} */
    static <T> List<T> among(List<T> candidates, Function<T, Bean<?>> beans) {
        long highest = Long.MIN_VALUE;
        List<T> winners = new ArrayList<>();
        for (T candidate : candidates) {
            long rank = rank(beans.apply(candidate));
            if (rank > highest) {
                highest = rank;
                winners.clear();
            }
            if (rank == highest) {
                winners.add(candidate);
            }
        }
        return winners;
    }

    /** An alternative that an archive selects for itself has no priority. */
    private static long rank(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        if (!bean.isAlternative() && !has(type, Alternative.class)) {
            return Long.MIN_VALUE + 1;
        }
        if (bean instanceof Prioritized prioritized) {
            return prioritized.getPriority();
        }
        Priority priority = priority(type);
        return priority == null ? Long.MIN_VALUE + 2 : priority.value();
    }

    private static boolean has(Class<?> type, Class<? extends Annotation> annotation) {
        return type.isAnnotationPresent(annotation) || stereotype(type, annotation) != null;
    }

    private static @Nullable Priority priority(Class<?> type) {
        Priority own = type.getAnnotation(Priority.class);
        return own == null ? stereotype(type, Priority.class) : own;
    }

    private static <A extends Annotation> @Nullable A stereotype(Class<?> type, Class<A> wanted) {
        for (Annotation annotation : type.getAnnotations()) {
            Class<? extends Annotation> carrier = annotation.annotationType();
            if (carrier.isAnnotationPresent(Stereotype.class) && carrier.isAnnotationPresent(wanted)) {
                return carrier.getAnnotation(wanted);
            }
        }
        return null;
    }
}
