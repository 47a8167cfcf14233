package dev.healthcheck.internal.process;

import dev.healthcheck.spi.CheckType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the types about this process and its machine. Loads nothing but the class of the wanted type. */
public final class ProcessChecks {
    /** The names of the types. */
    public static final List<String> NAMES = List.of("heap");

    private ProcessChecks() {}

    /** {@return the type of that name, or null} */
    public static @Nullable CheckType type(String name) {
        return switch (name) {
            case "heap" -> HeapCheck.type();
            default -> null;
        };
    }
}
