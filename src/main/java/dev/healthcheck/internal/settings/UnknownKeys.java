package dev.healthcheck.internal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Finds keys that nobody reads: a setting with a typing error must not be taken for one that holds. */
final class UnknownKeys {
    private UnknownKeys() {}

    static List<String> problems(SettingSource source, SettingSource environment) {
        List<String> problems = new ArrayList<>();
        for (String key : new TreeSet<>(source.keys())) {
            // Not a variable that another tool set, such as Kubernetes for a service named healthcheck.
            if (key.startsWith(Key.ROOT) && !isKnown(key) && environment.get(key) == null) {
                problems.add(key + " is no setting" + Nearest.question(key, candidates(key)));
            }
        }
        return problems;
    }

    private static boolean isKnown(String key) {
        return Arrays.stream(Key.values()).anyMatch(known -> known.matches(key));
    }

    /** The keys with a name in their place, as the typed one has it. */
    private static List<String> candidates(String typed) {
        List<String> candidates = new ArrayList<>();
        for (Key key : Key.values()) {
            candidates.add(key.key());
            if (key.isNamed() && typed.startsWith(key.prefix())) {
                String name = typed.substring(key.prefix().length());
                int end =
                        key.key().endsWith("NAME") || name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
                candidates.add(key.named(name.substring(0, end)));
            }
        }
        return candidates;
    }
}
