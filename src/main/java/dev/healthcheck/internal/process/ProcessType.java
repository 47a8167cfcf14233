package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.List;
import java.util.function.Function;

/** A type of checks that look at this process or its machine. */
record ProcessType(String name, String meaning, List<CheckOption<?>> options, Function<CheckOptions, Check> checks)
        implements CheckType {

    @Override
    public Check create(CheckOptions values) {
        return checks.apply(values);
    }

    @Override
    public boolean isExternal() {
        return false;
    }
}
