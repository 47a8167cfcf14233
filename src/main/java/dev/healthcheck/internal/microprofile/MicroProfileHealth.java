package dev.healthcheck.internal.microprofile;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Reads checks and responses of MicroProfile Health, if the server has its API: {@code DOWN} is a failed result. */
public final class MicroProfileHealth {
    private MicroProfileHealth() {}

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
