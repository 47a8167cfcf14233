package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The masked places of one output, each with its rule and never with its value. */
public final class MaskedSecrets {
    /** The greatest number of places to keep; an output may have any number of secrets. */
    private static final int MOST = 1000;

    private final List<Masked> masked = new ArrayList<>();

    /**
     * One masked secret.
     *
     * @param path the path of the value with the secret, as a JSON Pointer (RFC 6901)
     * @param rule the rule that found the secret
     */
    public record Masked(String path, String rule) {}

    /** {@return the output without its secrets} Notes the place of each secret. */
    public @Nullable Object scrub(@Nullable Object output, Scrubber scrubber) {
        return scrubber.scrub(output, (path, rule) -> {
            if (masked.size() < MOST) {
                masked.add(new Masked(path, rule));
            }
        });
    }

    /** {@return the masked secrets, in the order of the output} */
    public List<Masked> all() {
        return List.copyOf(masked);
    }
}
