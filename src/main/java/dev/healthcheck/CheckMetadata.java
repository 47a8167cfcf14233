package dev.healthcheck;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a check that do not depend on its runs, from its annotation and its settings. Immutable.
 *
 * @param probes the probes that the check belongs to; may be empty
 * @param tags the tags of the check; may be empty
 * @param affectedEndpoints the endpoints of the application that fail with the check, such as {@code /orders/{id}}
 * @param runbook the address of the instructions for a failure; {@code null} without instructions
 * @param owner the people to call for a failure, such as {@code team-orders}; {@code null} without an owner
 */
public record CheckMetadata(
        Set<Probe> probes,
        Set<String> tags,
        List<String> affectedEndpoints,
        @Nullable String runbook,
        @Nullable String owner) {
    /** The facts about a check without an annotation and without settings: a check of the readiness. */
    public static final CheckMetadata DEFAULT =
            new CheckMetadata(Set.of(Probe.READINESS), Set.of(), List.of(), null, null);

    /** Copies the collections, and sorts the probes and the tags. */
    public CheckMetadata {
        probes = sorted(probes);
        tags = sorted(tags);
        affectedEndpoints = List.copyOf(affectedEndpoints);
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        SortedSet<T> sorted = new TreeSet<>(values);
        return Collections.unmodifiableSet(sorted);
    }
}
