package dev.healthcheck.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds keys that do not belong to a setting, so that the deployment reports a typing error in a key. */
final class UnknownKeys {
    private final List<Key<?>> all;

    UnknownKeys(List<Key<?>> all) {
        this.all = all;
    }

    List<String> problems(SettingSource source, SettingSource environment) {
        List<String> problems = new ArrayList<>();
        for (String concrete : new TreeSet<>(source.keys())) {
            // Another tool may set a variable, such as Kubernetes for a service with the name healthcheck.
            if (concrete.startsWith(Key.ROOT) && !isKnown(concrete) && environment.get(concrete) == null) {
                problems.add(concrete + " is no setting" + Suggestions.question(concrete, candidates(concrete)));
            }
        }
        return problems;
    }

    private boolean isKnown(String concrete) {
        return all.stream().anyMatch(key -> key.matches(concrete));
    }

    /** {@return the known keys, also with the name of the typed key in the place of NAME} */
    private List<String> candidates(String typed) {
        List<String> candidates = new ArrayList<>();
        for (Key<?> key : all) {
            candidates.add(key.name());
            if (key.isNamed() && typed.startsWith(key.prefix())) {
                String name = typed.substring(key.prefix().length());
                boolean endsWithName = key.name().endsWith("NAME") || name.lastIndexOf('.') < 1;
                candidates.add(key.named(endsWithName ? name : name.substring(0, name.lastIndexOf('.'))));
            }
        }
        return candidates;
    }
}
