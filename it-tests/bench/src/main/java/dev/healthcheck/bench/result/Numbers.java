package dev.healthcheck.bench.result;

import java.util.Locale;

/** Numbers as they are shown. */
final class Numbers {
    private Numbers() {}

    /** {@return the number with about three digits} */
    static String text(double value) {
        int decimals = value == Math.rint(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return Math.abs(value) < 0.1 && decimals > 0
                ? String.format(Locale.ROOT, "%.2g", value)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
