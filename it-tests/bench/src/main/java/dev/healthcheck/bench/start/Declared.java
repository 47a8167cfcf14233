package dev.healthcheck.bench.start;

import dev.healthcheck.internal.type.CheckTypes;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that declare ready-made checks, each of another type as long as there are types. */
final class Declared {
    /** Values that most types accept for an option that has no default. */
    private static final Map<String, String> REQUIRED = Map.of(
            "host", "localhost",
            "port", "1234",
            "path", "orders.done",
            "url", "http://localhost:1234/",
            "object-name", "java.lang:type=Memory",
            "attribute", "HeapMemoryUsage.used");

    private Declared() {}

    /** {@return the settings of so many checks} */
    static Map<String, String> checks(int number) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<CheckType> types = number == 0 ? List.of() : types();
        for (int i = 0; i < number; i++) {
            CheckType type = types.get(i % types.size());
            String prefix = "healthcheck.checks.check-%03d.".formatted(i);
            settings.put(prefix + "type", type.name());
            required(type).forEach((option, value) -> settings.put(prefix + option, value));
        }
        return settings;
    }

    /** {@return the number of types among so many checks} */
    static int typesOf(int number) {
        return Math.min(number, types().size());
    }

    private static List<CheckType> types() {
        List<CheckType> types = new ArrayList<>();
        for (String name : CheckTypes.builtInNames()) {
            CheckType type = CheckTypes.builtIn(name);
            if (type != null && isComplete(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static boolean isComplete(CheckType type) {
        try {
            type.create(CheckOptions.of(type.options(), required(type)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> required(CheckType type) {
        Map<String, String> required = new LinkedHashMap<>();
        for (CheckOption<?> option : type.options()) {
            if (option.isRequired()) {
                required.put(option.name(), REQUIRED.getOrDefault(option.name(), "orders"));
            }
        }
        return required;
    }
}
