package dev.healthcheck.internal.page;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides the passed checks: each is below the first of its groups, else below the first of its tags. */
final class Parts {
    private static final String OTHERS = "Other checks";

    private final Map<String, String> headings = new HashMap<>();

    private Parts(Map<String, List<String>> groups) {
        groups.forEach((group, names) -> names.forEach(name -> headings.putIfAbsent(name, "Group " + group)));
    }

    /**
     * {@return the passed checks by the headings of their parts, in the order of a page}
     *
     * @param groups the names of the checks of each group
     */
    static Map<String, List<CheckOutcome>> of(HealthReport report, Map<String, List<String>> groups) {
        Parts parts = new Parts(groups);
        // "Group" sorts before "Tag".
        Map<String, List<CheckOutcome>> sorted = new TreeMap<>();
        for (CheckOutcome one : report.results()) {
            if (one.state() == CheckState.PASSED) {
                sorted.computeIfAbsent(parts.heading(one), heading -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, List<CheckOutcome>> ordered = new LinkedHashMap<>(sorted);
        List<CheckOutcome> others = ordered.remove(OTHERS);
        if (others != null) {
            ordered.put(ordered.isEmpty() ? "Passed" : OTHERS, others);
        }
        return ordered;
    }

    private String heading(CheckOutcome outcome) {
        String group = headings.get(outcome.checker());
        return group != null
                ? group
                : outcome.metadata().tags().stream()
                        .findFirst()
                        .map(tag -> "Tag " + tag)
                        .orElse(OTHERS);
    }
}
