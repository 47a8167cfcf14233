package dev.healthcheck.internal.discovery;

import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a declaration must keep to, and the sentences that say where it does not. */
final class Rules {
    private Rules() {}

    static String voidMethod(Kind kind, String origin) {
        return "%s on %s: the method is void, so it cannot say anything; allowed: any other return type"
                .formatted(kind, origin);
    }

    static String scopedMethod(Kind kind, String origin, String scope) {
        return "%s on %s: the method has the scope @%s, which would keep its first result; allowed: no scope"
                .formatted(kind, origin, scope);
    }

    static String inheritedMethod(Kind kind, String origin, String bean) {
        return "%s on %s: CDI does not inherit it in %s; allowed: a method that the bean itself declares"
                .formatted(kind, origin, bean);
    }

    static String wrongClass(Kind kind, String type) {
        return "%s on %s: the class does not implement %s; allowed: such a class, or the annotation on methods of a bean"
                .formatted(kind, type, kind.contract.getName());
    }

    static void check(Collection<Declaration> declarations, Settings settings, Problems problems) {
        for (Declaration declaration : declarations) {
            if (!Registry.isAllowed(declaration.name())) {
                problems.add("%s on %s: the name '%s'; allowed: %s"
                        .formatted(
                                declaration.kind(), declaration.origin(), declaration.name(), Registry.ALLOWED_NAMES));
            }
            if (declaration.kind().isTaken(declaration.name())) {
                problems.add("%s on %s: the name '%s' is taken by %s; allowed: any other name"
                        .formatted(
                                declaration.kind(),
                                declaration.origin(),
                                declaration.name(),
                                declaration.kind().builtIn));
            } else if (declaration.kind() == Kind.CHECK) {
                settings.forCheck(declaration.name(), declaration.limits(), problems);
            }
        }
        byName(declarations).forEach((name, origins) -> {
            if (origins.size() > 1) {
                problems.add("the name %s is taken more than once, by %s; allowed: one of each name"
                        .formatted(name, String.join(" and ", origins)));
            }
        });
    }

    private static Map<String, List<String>> byName(Collection<Declaration> declarations) {
        Map<String, List<String>> origins = new TreeMap<>();
        for (Declaration declaration : declarations) {
            origins.computeIfAbsent(
                            "'%s' of a %s".formatted(declaration.name(), declaration.kind()), name -> new ArrayList<>())
                    .add(declaration.origin());
        }
        origins.values().forEach(Collections::sort);
        return origins;
    }
}
