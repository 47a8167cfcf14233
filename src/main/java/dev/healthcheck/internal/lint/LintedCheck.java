package dev.healthcheck.internal.lint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of the liveness, as the lint sees it. The names of types may have type arguments, as in {@code
 * jakarta.inject.Provider<javax.sql.DataSource>}.
 *
 * @param origin the place of the declaration, such as {@code com.acme.Checks#database(javax.sql.DataSource)}
 * @param ofBean the types that the bean injects: into fields, the constructor and initialiser methods
 * @param ofMethod the types of the parameters of the check or producer method
 * @param method the method that is read; null for a check without one, such as a field
 */
public record LintedCheck(
        String name,
        String origin,
        List<String> ofBean,
        List<String> ofMethod,
        @Nullable MethodName method) {

    /** Copies the lists. */
    public LintedCheck {
        requireNonNull(name, "name");
        requireNonNull(origin, "origin");
        ofBean = List.copyOf(ofBean);
        ofMethod = List.copyOf(ofMethod);
    }
}
