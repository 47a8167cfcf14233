package dev.healthcheck.internal.measure;

import dev.healthcheck.internal.settings.Parser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes numbers of bytes with units: {@code 5GB} is five times 1000³ bytes, {@code 5GiB} five times 1024³. */
public final class Sizes {
    /** A number of bytes. */
    public static final Parser<Double> PARSER = new Parser<>("a size such as 500MB, 5GB or 5GiB", Sizes::parse);

    private static final Map<String, Double> UNITS = Map.of(
            "", 1.0,
            "b", 1.0,
            "kb", 1e3,
            "mb", 1e6,
            "gb", 1e9,
            "tb", 1e12,
            "kib", 0x1p10,
            "mib", 0x1p20,
            "gib", 0x1p30,
            "tib", 0x1p40);

    private static final List<String> NAMES = List.of("bytes", "kB", "MB", "GB", "TB", "PB", "EB");

    private Sizes() {}

    /**
     * {@return the number of bytes}
     *
     * @throws IllegalArgumentException if the text is no number with a unit of bytes
     */
    public static double parse(String text) {
        String plain = text.strip();
        int end = plain.length();
        while (end > 0 && Character.isLetter(plain.charAt(end - 1))) {
            end--;
        }
        double unit = UNITS.getOrDefault(plain.substring(end).toLowerCase(Locale.ROOT), 0.0);
        Parser.require(unit > 0);
        BigDecimal number = new BigDecimal(plain.substring(0, end).strip());
        Parser.require(number.signum() >= 0 && number.precision() - number.scale() < 20);
        return number.doubleValue() * unit;
    }

    /** {@return the number with three digits and the largest unit that leaves one before the point: {@code 1.23 GB}} */
    public static String text(double bytes) {
        double rest = bytes;
        int unit = 0;
        while (Math.abs(rest) >= 1000 && unit < NAMES.size() - 1) {
            rest /= 1000;
            unit++;
        }
        int decimals = unit == 0 || Math.abs(rest) >= 100 ? 0 : Math.abs(rest) >= 10 ? 1 : 2;
        BigDecimal number = BigDecimal.valueOf(rest)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number.toPlainString() + " " + NAMES.get(unit);
    }
}
