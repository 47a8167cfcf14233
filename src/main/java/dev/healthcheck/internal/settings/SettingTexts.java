package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings as text, for people to read. */
public final class SettingTexts {
    private final SettingSource source;
    private final Collection<String> concreteKeys;
    private final List<Key<?>> all;

    SettingTexts(SettingSource source, Collection<String> concreteKeys, List<Key<?>> all) {
        this.source = source;
        this.concreteKeys = concreteKeys;
        this.all = all;
    }

    /** {@return the key and the value in force of every setting} */
    public Map<String, String> inForce() {
        Map<String, String> texts = new TreeMap<>();
        for (Key<?> key : all) {
            for (String concrete : concreteKeys(key, Set.of())) {
                SettingValue set = source.get(concrete);
                if (set == null && key.isOfCheck()) {
                    // An option of a ready-made check: its default is on the page of the type.
                    continue;
                }
                texts.put(concrete, key.shown(set != null ? set.value() : key.isNamed() ? "" : key.defaultValue()));
            }
        }
        return texts;
    }

    /**
     * {@return the values other than the default, by key, with the place of each}
     *
     * @param checks the names of all checks: the name of a variable does not tell that of a check
     */
    public Map<String, SettingValue> notDefault(Set<String> checks) {
        Map<String, SettingValue> values = new TreeMap<>();
        for (Key<?> key : all) {
            for (String concrete : concreteKeys(key, checks)) {
                SettingValue set = source.get(concrete);
                if (set != null && !set.value().equals(key.defaultValue())) {
                    values.put(concrete, new SettingValue(key.shown(set.value()), set.origin()));
                }
            }
        }
        return values;
    }

    private Set<String> concreteKeys(Key<?> key, Set<String> checks) {
        Set<String> concrete = new TreeSet<>(key.isNamed() ? List.of() : List.of(key.name()));
        key.namesIn(concreteKeys).forEach(name -> concrete.add(key.named(name)));
        if (key.isOfCheck()) {
            checks.forEach(name -> concrete.add(key.named(name)));
        }
        return concrete;
    }
}
