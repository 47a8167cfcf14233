package dev.healthcheck.internal.microprofile;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.Probe;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Reads checks and responses of MicroProfile Health, if the server has its API: {@code DOWN} is a failed result. */
public final class MicroProfileHealth {
    private static final String PACKAGE = "org.eclipse.microprofile.health.";
    private static final String CHECK = PACKAGE + "HealthCheck";
    private static final Map<String, Probe> PROBES = Map.of(
            PACKAGE + "Liveness", Probe.LIVENESS,
            PACKAGE + "Readiness", Probe.READINESS,
            PACKAGE + "Startup", Probe.STARTUP);

    private MicroProfileHealth() {}

    /**
     * {@return the probes of a bean with these types and qualifiers, in the order of the probes; empty for another bean}
     *
     * <p>The method compares names, so that it needs no API.
     */
    public static List<Probe> probesOf(Collection<Type> types, Collection<? extends Annotation> qualifiers) {
        if (types.stream().noneMatch(type -> type.getTypeName().equals(CHECK))) {
            return List.of();
        }
        return qualifiers.stream()
                .map(qualifier -> PROBES.get(qualifier.annotationType().getName()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /**
     * A value that a check returned, with the name that it tells.
     *
     * @param name the name; null if the value has no name
     * @param value the response of a check, or another value
     */
    public record Named(@Nullable String name, @Nullable Object value) {}

    /** {@return the response of a check, with its name} The method returns other values without a name. */
    public static Named named(@Nullable Object returned) {
        try {
            return Api.named(returned);
        } catch (NoClassDefFoundError absent) {
            return new Named(null, returned);
        }
    }

    /** {@return a function from a check or a response to its result; the function returns other values unchanged} */
    public static UnaryOperator<@Nullable Object> follower() {
        try {
            return Api.follower();
        } catch (LinkageError absent) {
            return UnaryOperator.identity();
        }
    }

    /**
     * Lets the application make responses where the API is present and the server has no provider of them.
     *
     * @return the action that takes the provider away; it does nothing if there was another
     */
    public static Runnable provideResponses() {
        try {
            return ResponseProvider.install() ? ResponseProvider::uninstall : () -> {};
        } catch (RuntimeException | LinkageError absent) {
            return () -> {};
        }
    }

    /** This class and the provider use the API; the JVM cannot load them without the API. */
    private static final class Api {

        /** Throws a {@code LinkageError} at once if the API is absent. */
        static UnaryOperator<@Nullable Object> follower() {
            HealthCheckResponse.Status up = HealthCheckResponse.Status.UP;
            return value -> value instanceof HealthCheck check ? result(check.call(), up) : result(value, up);
        }

        static Named named(@Nullable Object returned) {
            Object value = returned instanceof HealthCheck check ? check.call() : returned;
            return new Named(value instanceof HealthCheckResponse response ? response.getName() : null, value);
        }

        private static @Nullable Object result(@Nullable Object value, HealthCheckResponse.Status up) {
            if (value instanceof HealthCheckResponse.Status status) {
                return new CheckResult(status == up ? CheckState.PASSED : CheckState.FAILED, status.name());
            }
            if (!(value instanceof HealthCheckResponse response)) {
                return value;
            }
            CheckState state = response.getStatus() == up ? CheckState.PASSED : CheckState.FAILED;
            Map<String, Object> data =
                    response.getData() == null ? Map.of() : response.getData().orElse(Map.of());
            return new CheckResult(state, data.isEmpty() ? response.getName() : data);
        }
    }
}
