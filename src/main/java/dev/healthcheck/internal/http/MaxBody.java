package dev.healthcheck.internal.http;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;

/** The option for the number of bytes that a check reads of a body. */
final class MaxBody {
    private MaxBody() {}

    static CheckOption<Integer> option(int defaultValue) {
        return CheckOption.number(
                "max-body",
                Integer.toString(defaultValue),
                1,
                10_000_000,
                "the number of bytes that the check reads of the body; it does not look at the rest");
    }

    static int of(CheckOptions options) {
        // An option is known by its name.
        return options.get(option(1));
    }
}
