package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.Parser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services that have asked each other before this request, the first one first.
 *
 * @param isCycle whether this service is among them
 */
public record Visit(List<String> services, boolean isCycle) {
    /** The visit of a client that is no health check. */
    public static final Visit NONE = new Visit(List.of(), false);

    private static final int MOST = 32;
    private static final int LONGEST = 100;

    /** {@return the visit in the header} The header of a stranger may have any content: the rest is left out. */
    public static Visit of(@Nullable String header, String own) {
        if (header == null || header.isBlank()) {
            return NONE;
        }
        List<String> services = new ArrayList<>();
        for (String part : header.split(",", MOST + 1)) {
            String service = part.strip();
            if (services.size() < MOST && isName(service)) {
                services.add(service);
            }
        }
        return services.isEmpty() ? NONE : new Visit(List.copyOf(services), services.contains(own));
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }

    /** {@return the cycle from this service to itself} */
    public List<String> cycle(String own) {
        List<String> cycle = new ArrayList<>(services.subList(services.indexOf(own), services.size()));
        cycle.add(own);
        return cycle;
    }
}
