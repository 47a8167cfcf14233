package dev.healthcheck.internal.engine;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.lifecycle.StartupTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the checks of a selection. */
final class Selector {
    private final Registry registry;
    private final Map<String, GroupSettings> groups;
    private final Runnable preparation;

    /** @param preparation completes the registry before each selection */
    Selector(Registry registry, Map<String, GroupSettings> groups, Runnable preparation) {
        this.registry = registry;
        this.groups = groups;
        this.preparation = preparation;
    }

    /**
     * {@return the checks in the order of their names} The method returns null for an unknown name, a group without a
     * check, and tags without a check: a report of no check would be a success.
     */
    @Nullable
    List<CheckCell> of(Selection selection) {
        preparation.run();
        List<CheckCell> checks = switch (selection.kind()) {
            case ALL -> registry.checks();
            case CHECK -> one(selection.name());
            case PROBE -> those(ofProbe(Probe.valueOf(selection.name())));
            case GROUP -> ofGroup(selection.name());
        };
        return checks == null || selection.tags().isEmpty() ? checks : with(selection.tags(), checks);
    }

    /** {@return the names of the gates that a report of the selection shows} A group shows those that it includes. */
    Set<String> gatesOf(Selection selection) {
        return switch (selection.kind()) {
            case ALL -> Gates.NAMES;
            case CHECK -> Set.of();
            case PROBE -> gatesOf(Probe.valueOf(selection.name()));
            case GROUP -> {
                GroupSettings group = groups.get(selection.name());
                yield group == null ? Set.of() : group.gates();
            }
        };
    }

    private static Set<String> gatesOf(Probe probe) {
        return switch (probe) {
            case READINESS -> Gates.NAMES;
            case STARTUP -> Set.of(StartupTasks.NAME);
            case LIVENESS -> Set.of();
        };
    }

    private @Nullable List<CheckCell> one(String name) {
        CheckCell check = registry.check(name);
        return check == null ? null : List.of(check);
    }

    private static Predicate<CheckCell> ofProbe(Probe probe) {
        return check -> check.settings().metadata().probes().contains(probe);
    }

    private @Nullable List<CheckCell> ofGroup(String name) {
        GroupSettings group = groups.get(name);
        return group == null
                ? null
                : nullIfEmpty(those(check ->
                        group.has(check.name(), check.settings().metadata().tags())));
    }

    private List<CheckCell> those(Predicate<CheckCell> condition) {
        return registry.checks().stream().filter(condition).toList();
    }

    private @Nullable List<CheckCell> with(TagQuery query, List<CheckCell> checks) {
        boolean known = query.required().stream()
                .allMatch(tag -> registry.checks().stream()
                        .anyMatch(check -> check.settings().metadata().tags().contains(tag)));
        return known
                ? nullIfEmpty(checks.stream()
                        .filter(check ->
                                query.accepts(check.settings().metadata().tags()))
                        .toList())
                : null;
    }

    private static @Nullable List<CheckCell> nullIfEmpty(List<CheckCell> checks) {
        return checks.isEmpty() ? null : checks;
    }
}
