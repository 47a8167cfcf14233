package dev.healthcheck.rest;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.engine.Selection;
import java.util.Map;

/** Maps the path below the health report to a selection of checks. */
final class Selections {
    private static final String GROUP = "group/";
    private static final Map<String, Selection> PROBES = Map.of(
            "live", Selection.probe(Probe.LIVENESS),
            "ready", Selection.probe(Probe.READINESS),
            "started", Selection.probe(Probe.STARTUP));

    private Selections() {}

    /** @param below the decoded path, without a slash in front; empty for all checks */
    static Selection of(String below) {
        if (below.isEmpty()) {
            return Selection.ALL;
        }
        // A slash at the end is not part of a name of ours, but the name of a check may end with one.
        String name = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
        Selection probe = PROBES.get(name);
        if (probe != null) {
            return probe;
        }
        return name.startsWith(GROUP) ? Selection.group(name.substring(GROUP.length())) : Selection.check(below);
    }
}
