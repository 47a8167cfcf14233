package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a report: one check or all checks.
 *
 * @param name the name of the one check; null for all checks
 */
public record Selection(@Nullable String name) {
    public static final Selection ALL = new Selection(null);

    /** {@return the selected checks in the order of their names, or null if no check has the name} */
    @Nullable
    List<CheckCell> of(Registry registry) {
        if (name == null) {
            return registry.checks();
        }
        CheckCell check = registry.check(name);
        return check == null ? null : List.of(check);
    }
}
