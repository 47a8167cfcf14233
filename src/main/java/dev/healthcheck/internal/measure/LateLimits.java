package dev.healthcheck.internal.measure;

import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options {@code degraded} and {@code failed} of a type whose other options decide which value it measures. */
public final class LateLimits {
    private final CheckOption<String> degraded;
    private final CheckOption<String> failed;

    /**
     * @param allowed the allowed values
     * @param ofDegraded the end of the meaning of the one, with its default in words
     * @param ofFailed the end of the meaning of the other
     */
    public LateLimits(String allowed, String ofDegraded, String ofFailed) {
        degraded = option("degraded", allowed, ofDegraded);
        failed = option("failed", allowed, ofFailed);
    }

    private static CheckOption<String> option(String name, String allowed, String end) {
        return CheckOption.of(
                name, "", allowed + ", or off", text -> text, "the value from which the check is " + name + end);
    }

    /** {@return the two options} */
    public List<CheckOption<?>> options() {
        return List.of(degraded, failed);
    }

    /**
     * {@return the limits of one check}
     *
     * @param limits the limits of the value that the check measures
     * @throws IllegalArgumentException if a value is not allowed for them
     */
    public Judge judge(Limits limits, CheckOptions options) {
        Map<String, String> texts = new HashMap<>();
        for (CheckOption<String> option : List.of(degraded, failed)) {
            Optional<String> text = options.find(option);
            text.ifPresent(set -> texts.put(option.name(), set));
        }
        return limits.judge(CheckOptions.of(limits.options(), texts));
    }
}
