package dev.healthcheck.internal.lint;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The name of a method.
 *
 * @param className the class, as {@link Class#getName()} returns it; the method may be in a class above
 * @param parameterTypes the types of the parameters, as Java source has them or as {@link Class#getName()} returns them
 */
public record MethodName(String className, String name, List<String> parameterTypes) {

    /** Copies the list. */
    public MethodName {
        requireNonNull(className, "className");
        requireNonNull(name, "name");
        parameterTypes = List.copyOf(parameterTypes);
    }

    /** {@return the method of a class that implements {@code Check}} */
    public static MethodName ofCheckClass(String className) {
        return new MethodName(className, "check", List.of());
    }

    /** {@return the method of a class that implements the {@code HealthCheck} of MicroProfile Health} */
    public static MethodName ofMicroProfileClass(String className) {
        return new MethodName(className, "call", List.of());
    }
}
