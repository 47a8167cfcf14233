package dev.healthcheck.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Encoding}: RFC 9110, 12.5.3. */
final class ContentCoding {
    private ContentCoding() {}

    /** {@return whether the header names {@code gzip} with a weight above zero} */
    static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String element : header.toLowerCase(Locale.ROOT).split(",")) {
            int weight = element.indexOf(';');
            String coding = (weight < 0 ? element : element.substring(0, weight)).strip();
            if (coding.equals("gzip")) {
                return weight < 0 || !isZero(element.substring(weight + 1).strip());
            }
        }
        return false;
    }

    private static boolean isZero(String weight) {
        return weight.startsWith("q=0")
                && weight.substring("q=0".length()).chars().allMatch(c -> c == '0' || c == '.');
    }
}
