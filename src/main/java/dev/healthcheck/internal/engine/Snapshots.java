package dev.healthcheck.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last snapshots. Selections without tags are as many as the checks and groups. Strangers may invent tags, so only
 * the snapshots of the last queries are kept.
 */
final class Snapshots {
    private static final int KEPT_QUERIES = 32;

    private final Map<Selection, Snapshot> named = new ConcurrentHashMap<>();
    private final Map<Selection, Snapshot> queried = new LinkedHashMap<>(16, 0.75f, true);

    @Nullable
    Snapshot get(Selection selection) {
        if (selection.tags().isEmpty()) {
            return named.get(selection);
        }
        synchronized (queried) {
            return queried.get(selection);
        }
    }

    void put(Selection selection, Snapshot snapshot) {
        if (selection.tags().isEmpty()) {
            named.put(selection, snapshot);
            return;
        }
        synchronized (queried) {
            queried.put(selection, snapshot);
            if (queried.size() > KEPT_QUERIES) {
                queried.remove(queried.keySet().iterator().next());
            }
        }
    }

    void removeIf(Predicate<Selection> condition) {
        named.keySet().removeIf(condition);
        synchronized (queried) {
            queried.keySet().removeIf(condition);
        }
    }
}
