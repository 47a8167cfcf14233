package dev.healthcheck.internal.http;

import dev.healthcheck.Check;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A type of checks of this package. */
record HttpType(String name, String meaning, List<CheckOption<?>> options, Function<CheckOptions, Check> checks)
        implements CheckType {

    @Override
    public Check create(CheckOptions values) {
        return checks.apply(values);
    }

    /** {@return one list of all the options} */
    @SafeVarargs
    static List<CheckOption<?>> options(List<CheckOption<?>>... parts) {
        List<CheckOption<?>> options = new ArrayList<>();
        for (List<CheckOption<?>> part : parts) {
            options.addAll(part);
        }
        return List.copyOf(options);
    }
}
