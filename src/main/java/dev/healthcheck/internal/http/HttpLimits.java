package dev.healthcheck.internal.http;

import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options {@code degraded} and {@code failed} of a type whose other options decide which value it measures. */
final class HttpLimits {
    private final CheckOption<String> degraded;
    private final CheckOption<String> failed;

    /**
     * @param allowed the allowed values
     * @param defaults the default values, in words
     */
    HttpLimits(String allowed, String defaults) {
        degraded = option("degraded", allowed, defaults);
        failed = option("failed", allowed, defaults);
    }

    private static CheckOption<String> option(String name, String allowed, String defaults) {
        return CheckOption.of(
                name,
                "",
                allowed + ", or off",
                text -> text,
                "the value from which the check is %s; %s".formatted(name, defaults));
    }

    List<CheckOption<?>> options() {
        return List.of(degraded, failed);
    }

    /**
     * {@return the limits of one check}
     *
     * @param limits the limits of the value that the check measures
     * @throws IllegalArgumentException if a value is not allowed for them
     */
    Judge judge(Limits limits, CheckOptions options) {
        Map<String, String> texts = new HashMap<>();
        for (CheckOption<String> option : List.of(degraded, failed)) {
            Optional<String> text = options.find(option);
            text.ifPresent(set -> texts.put(option.name(), set));
        }
        return limits.judge(CheckOptions.of(limits.options(), texts));
    }
}
