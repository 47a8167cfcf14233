package dev.healthcheck.rest;

import dev.healthcheck.internal.format.Body;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses the content coding by the header {@code Accept-Encoding}: RFC 9110, 12.5.3. */
final class ContentCoding {
    private ContentCoding() {}

    private static final boolean JAX_RS_COMPRESSES = JaxRsRuntime.compresses();

    /** {@return whether the response has the compressed bytes of the body} */
    static boolean compresses(Body body, Asked asked) {
        return !JAX_RS_COMPRESSES
                && body.isWorthCompression()
                && acceptsGzip(asked.header(HttpHeaders.ACCEPT_ENCODING));
    }

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
