package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** What was masked in the last output of each work: where, and by which rule; never what. Used by any thread. */
public final class MaskedSecrets {
    /** More than anybody reads; an output may hold any number. */
    private static final int MOST = 1000;

    private final Map<Object, List<Masked>> byWork = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * One secret.
     *
     * @param path of the value that it stood in, as a JSON Pointer (RFC 6901)
     * @param rule that found it
     */
    public record Masked(String path, String rule) {}

    /** {@return the output without its secrets, of which it takes note in place of those before} */
    public @Nullable Object scrub(Object work, @Nullable Object output, Scrubber scrubber) {
        List<Masked> masked = new ArrayList<>();
        Object scrubbed = scrubber.scrub(output, (path, rule) -> {
            if (masked.size() < MOST) {
                masked.add(new Masked(path, rule));
            }
        });
        byWork.put(work, List.copyOf(masked));
        return scrubbed;
    }

    /** {@return what was masked of a work, in the order of its output} */
    public List<Masked> of(Object work) {
        return byWork.getOrDefault(work, List.of());
    }
}
