package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.engine.GroupSettings;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.lint.LintMode;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.type.TypedCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules that all checks of a deployment keep together: those of the beans, and those of the settings. */
final class DeploymentRules {
    private final Settings settings;
    private final LintedBeans lint;
    private final DeploymentProblems problems;
    private final Map<String, CheckMetadata> checks = new TreeMap<>();

    DeploymentRules(Settings settings, LintedBeans lint, DeploymentProblems problems) {
        this.settings = settings;
        this.lint = lint;
        this.problems = problems;
    }

    /**
     * {@return the warnings about liveness checks} Adds the problems of names, groups and settings.
     *
     * @param microProfile the checks of MicroProfile Health; their names are not known yet
     */
    List<String> check(Collection<Declaration> declarations, Collection<Declaration> microProfile) {
        for (Declaration one : declarations) {
            CheckMetadata metadata = NameRules.check(one, settings, problems);
            if (metadata != null) {
                checks.put(one.name(), metadata);
            }
        }
        settings.typed().checks().forEach(one -> add(one, declarations));
        if (microProfile.isEmpty()) {
            GroupSettings.requireMembers(settings.groups(), checks, problems);
        }
        if (settings.lint() == LintMode.OFF) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>(lint.warnings(declarations, checks));
        warnings.addAll(lint.warnings(microProfile, metadataOf(microProfile)));
        settings.typed().checks().stream()
                .filter(this::isMisplaced)
                .map(DeploymentRules::misplaced)
                .forEach(warnings::add);
        if (settings.lint() == LintMode.WARN) {
            return warnings;
        }
        problems.addAll(warnings);
        return List.of();
    }

    private Map<String, CheckMetadata> metadataOf(Collection<Declaration> microProfile) {
        Map<String, CheckMetadata> metadata = new TreeMap<>();
        microProfile.forEach(one -> metadata.put(
                one.name(),
                settings.checks().read(one.name(), one.annotation(), problems).metadata()));
        return metadata;
    }

    private void add(TypedCheck one, Collection<Declaration> declarations) {
        String taken = declarations.stream()
                .filter(other ->
                        other.kind() == DeclarationType.CHECK && other.name().equals(one.name()))
                .map(other -> "the check on " + other.origin())
                .findFirst()
                .orElseGet(() -> settings.routes().takenBy(one.name()));
        if (taken != null) {
            problems.add("%s: the name '%s' is taken by %s; allowed: any other name"
                    .formatted(one.origin(), one.name(), taken));
        }
        checks.putIfAbsent(
                one.name(),
                settings.checks()
                        .read(one.name(), AnnotationSettings.NONE, problems)
                        .metadata());
    }

    private boolean isMisplaced(TypedCheck one) {
        @Nullable CheckMetadata metadata = checks.get(one.name());
        return metadata != null
                && metadata.probes().contains(Probe.LIVENESS)
                && one.type().isExternal();
    }

    private static String misplaced(TypedCheck one) {
        return "the liveness check '%s' of %s depends on something that a restart of this process does not repair: its type is %s"
                .formatted(one.name(), one.origin(), one.type().name());
    }
}
