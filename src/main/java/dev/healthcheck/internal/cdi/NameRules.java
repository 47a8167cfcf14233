package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import org.jspecify.annotations.Nullable;

/** The rules for the names of checks and sections. */
final class NameRules {
    private NameRules() {}

    /** {@return the facts about the check; null for a section} Adds the problems of its name and of its settings. */
    static @Nullable CheckMetadata check(Declaration one, Settings settings, DeploymentProblems problems) {
        if (!Registry.isAllowed(one.name())) {
            problems.add("%s on %s: the name '%s'; allowed: %s"
                    .formatted(one.kind(), one.origin(), one.name(), Registry.ALLOWED_NAMES));
        }
        String taken = takenBy(one, settings);
        if (taken != null) {
            problems.add("%s on %s: the name '%s' is taken by %s; allowed: any other name"
                    .formatted(one.kind(), one.origin(), one.name(), taken));
        } else if (one.kind() == DeclarationType.CHECK) {
            return settings.checks()
                    .read(one.name(), one.annotation(), problems)
                    .metadata();
        }
        return one.kind() == DeclarationType.CHECK ? CheckMetadata.DEFAULT : null;
    }

    private static @Nullable String takenBy(Declaration one, Settings settings) {
        if (one.kind() == DeclarationType.CHECK) {
            return settings.routes().takenBy(one.name());
        }
        return settings.sections().shown().contains(one.name()) ? "a built-in section" : null;
    }
}
