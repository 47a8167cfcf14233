package dev.healthcheck.internal.discovery;

import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;

/** What the names of checks and sections must keep to. */
final class Names {
    private Names() {}

    static void check(Declaration one, Settings settings, Problems problems) {
        if (!Registry.isAllowed(one.name())) {
            problems.add("%s on %s: the name '%s'; allowed: %s"
                    .formatted(one.kind(), one.origin(), one.name(), Registry.ALLOWED_NAMES));
        }
        if (one.kind().isTaken(one.name())) {
            problems.add("%s on %s: the name '%s' is taken by %s; allowed: any other name"
                    .formatted(one.kind(), one.origin(), one.name(), one.kind().builtIn));
        } else if (one.kind() == Kind.CHECK) {
            settings.forCheck(one.name(), one.limits(), problems);
        }
    }
}
