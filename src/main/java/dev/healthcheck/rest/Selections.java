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
        Selection probe = PROBES.get(below);
        if (probe != null) {
            return probe;
        }
        return below.startsWith(GROUP) ? Selection.group(below.substring(GROUP.length())) : Selection.check(below);
    }
}
