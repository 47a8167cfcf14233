package dev.healthcheck.internal.microprofile;

import dev.healthcheck.Probe;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Shows a check of the library to a server with MicroProfile Health, as a check of that specification. The server finds
 * it as a bean.
 */
public final class PublishedCheck implements HealthCheck {
    private final Supplier<Verdict> last;

    /**
     * The result of a check in the terms of MicroProfile Health.
     *
     * @param name the name of the response
     * @param data the data of the response; may be empty
     */
    public record Verdict(String name, boolean up, Map<String, Object> data) {}

    private PublishedCheck(Supplier<Verdict> last) {
        this.last = last;
    }

    /**
     * {@return the bean of a check}
     *
     * @param last returns the last result of the check
     */
    public static Object of(Supplier<Verdict> last) {
        return new PublishedCheck(last);
    }

    /**
     * {@return the type by which the server finds the bean}
     *
     * @throws LinkageError if the server has no MicroProfile Health
     */
    public static Type type() {
        return HealthCheck.class;
    }

    /** {@return the qualifier by which the server finds the bean} */
    public static Annotation literal(Probe probe) {
        return switch (probe) {
            case LIVENESS -> Liveness.Literal.INSTANCE;
            case READINESS -> Readiness.Literal.INSTANCE;
            case STARTUP -> Startup.Literal.INSTANCE;
        };
    }

    /** {@return the last result} The check runs if its result has expired, as for any other caller. */
    @Override
    public HealthCheckResponse call() {
        Verdict verdict = last.get();
        return new HealthCheckResponse(
                verdict.name(),
                verdict.up() ? Status.UP : Status.DOWN,
                verdict.data().isEmpty() ? Optional.empty() : Optional.of(data(verdict.data())));
    }

    /** {@return the data with the types of the specification} Open Liberty casts each number to {@code Long}. */
    private static Map<String, Object> data(Map<String, Object> data) {
        Map<String, Object> allowed = new LinkedHashMap<>();
        data.forEach((key, value) -> allowed.put(key, value instanceof Number number ? number(number) : value));
        return allowed;
    }

    private static Object number(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                ? (Object) number.longValue()
                : number.toString();
    }
}
