package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A type of checks that look at this process or its machine.
 *
 * @param isExternal whether a restart of this process repairs nothing of what the type finds
 */
record ProcessType(
        String name,
        String meaning,
        boolean isExternal,
        List<CheckOption<?>> options,
        Function<CheckOptions, Check> checks)
        implements CheckType {

    /** {@return a type about this process} */
    static ProcessType ofProcess(
            String name, String meaning, List<CheckOption<?>> options, Function<CheckOptions, Check> checks) {
        return new ProcessType(name, meaning, false, options, checks);
    }

    /** {@return a type about the machine or its files, which a restart of this process does not repair} */
    static ProcessType ofMachine(
            String name, String meaning, List<CheckOption<?>> options, Function<CheckOptions, Check> checks) {
        return new ProcessType(name, meaning, true, options, checks);
    }

    /** {@return the options of the type, then the limits} */
    static List<CheckOption<?>> join(List<CheckOption<?>> own, List<CheckOption<?>> limits) {
        List<CheckOption<?>> all = new ArrayList<>(own);
        all.addAll(limits);
        return List.copyOf(all);
    }

    @Override
    public Check create(CheckOptions values) {
        return checks.apply(values);
    }
}
