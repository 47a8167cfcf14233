package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was masked in one output: where, and by which rule; never what. */
public final class MaskedSecrets {
    /** More than anybody reads; an output may hold any number. */
    private static final int MOST = 1000;

    private final List<Masked> masked = new ArrayList<>();

    /**
     * One secret.
     *
     * @param path of the value that it stood in, as a JSON Pointer (RFC 6901)
     * @param rule that found it
     */
    public record Masked(String path, String rule) {}

    /** {@return the output without its secrets, of which it takes note} */
    public @Nullable Object scrub(@Nullable Object output, Scrubber scrubber) {
        return scrubber.scrub(output, (path, rule) -> {
            if (masked.size() < MOST) {
                masked.add(new Masked(path, rule));
            }
        });
    }

    /** {@return what was masked, in the order of the output} */
    public List<Masked> all() {
        return List.copyOf(masked);
    }
}
