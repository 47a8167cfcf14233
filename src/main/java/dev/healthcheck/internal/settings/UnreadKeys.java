package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds keys that nothing reads, although the deployment accepts them: settings of checks that do not exist, and
 * environment variables that look like those of the library.
 */
final class UnreadKeys {
    private static final String VARIABLE = SettingSource.variable(Key.ROOT);
    private static final String OF_CHECK = VARIABLE + "CHECKS_";

    private final List<Key<?>> all;
    private final Collection<String> concreteKeys;
    private final Collection<String> variables;

    UnreadKeys(List<Key<?>> all, Collection<String> concreteKeys, Collection<String> variables) {
        this.all = all;
        this.concreteKeys = concreteKeys;
        this.variables = variables;
    }

    Set<String> among(Set<String> checks) {
        Set<String> unread = new TreeSet<>();
        for (Key<?> key : all) {
            if (key.isOfCheck()) {
                key.namesIn(concreteKeys).stream()
                        .filter(name -> !checks.contains(name))
                        .forEach(name -> unread.add(key.named(name)));
            }
        }
        // The name of a variable does not tell that of a check.
        variables.stream()
                .filter(name -> name.startsWith(VARIABLE) && !name.startsWith(OF_CHECK))
                .filter(name -> all.stream().noneMatch(key -> isVariableOf(key, name)))
                .forEach(unread::add);
        return unread;
    }

    private static boolean isVariableOf(Key<?> key, String variable) {
        String prefix = SettingSource.variable(key.isNamed() ? key.prefix() : key.name());
        if (!key.isNamed()) {
            return variable.equals(prefix);
        }
        String suffix = SettingSource.variable(key.name().substring(key.prefix().length() + "NAME".length()));
        return Pattern.matches(Pattern.quote(prefix) + ".+" + Pattern.quote(suffix), variable);
    }
}
