package dev.healthcheck.internal.process;

import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.measure.Sizes;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The limits of free space. Each is a share of the file system or a number of bytes. */
record SpaceLimits(Optional<Amount> degraded, Optional<Amount> failed) {
    private static final CheckOption<Optional<Amount>> DEGRADED = option("degraded", "10%");
    private static final CheckOption<Optional<Amount>> FAILED = option("failed", "3%");

    static final List<CheckOption<?>> OPTIONS = List.of(DEGRADED, FAILED);

    /** An amount of space: percent, or bytes. */
    record Amount(double number, boolean isShare) {
        static Amount parse(String text) {
            return text.strip().endsWith("%")
                    ? new Amount(Limits.percent(text), true)
                    : new Amount(Sizes.parse(text), false);
        }

        double bytes(double total) {
            return isShare ? number / 100 * total : number;
        }
    }

    private static CheckOption<Optional<Amount>> option(String name, String defaultValue) {
        return Option.orOff(
                name,
                defaultValue,
                "a share such as 10%, a size such as 5GB or 5GiB",
                Amount::parse,
                "the free space at and below which the check is " + name);
    }

    /**
     * {@return the limits of one check}
     *
     * @throws IllegalArgumentException if the check would fail before it is degraded
     */
    static SpaceLimits of(CheckOptions options) {
        SpaceLimits limits = new SpaceLimits(options.get(DEGRADED), options.get(FAILED));
        boolean isWrong = limits.degraded.isPresent()
                && limits.failed.isPresent()
                && limits.degraded.get().isShare() == limits.failed.get().isShare()
                && limits.degraded.get().number() < limits.failed.get().number();
        if (isWrong) {
            throw new IllegalArgumentException(
                    "degraded and failed are in the wrong order; allowed: degraded above failed");
        }
        return limits;
    }

    /** {@return whether the check measures a share: no limit is a number of bytes} */
    boolean areShares() {
        return degraded.map(Amount::isShare).orElse(true)
                && failed.map(Amount::isShare).orElse(true);
    }

    /** {@return the limits for a file system of that size, in percent or in bytes} */
    Judge judge(double total) {
        return new Judge(limit(degraded, total), limit(failed, total), true);
    }

    private OptionalDouble limit(Optional<Amount> amount, double total) {
        return amount.map(one -> OptionalDouble.of(areShares() ? one.number() : one.bytes(total)))
                .orElse(OptionalDouble.empty());
    }
}
