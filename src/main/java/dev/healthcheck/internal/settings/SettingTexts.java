package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

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
        return inForce(Key::shown);
    }

    /**
     * {@return the key and a text for the value in force of every setting}
     *
     * @param text returns the text for a key and its value, which may be a secret
     */
    public Map<String, String> inForce(BiFunction<Key<?>, String, String> text) {
        Map<String, String> texts = new TreeMap<>();
        for (Key<?> key : all) {
            for (String concrete : concreteKeys(key, Set.of())) {
                SettingValue set = source.get(concrete);
                if (set == null && key.isOfCheck()) {
                    // An option of a ready-made check: its default is on the page of the type.
                    continue;
                }
                String value = set != null ? set.value() : key.isNamed() ? "" : key.defaultValue();
                texts.put(concrete, text.apply(key, value));
            }
        }
        return texts;
    }

    /** {@return every value of each setting that is set, by key, the value in force first} */
    public Map<String, List<SettingLayer>> layers() {
        Map<String, List<SettingLayer>> layers = new TreeMap<>();
        for (Key<?> key : all) {
            for (String concrete : concreteKeys(key, Set.of())) {
                List<SettingLayer> set = source.layers(concrete);
                if (!set.isEmpty()) {
                    layers.put(
                            concrete, set.stream().map(one -> shown(key, one)).toList());
                }
            }
        }
        return layers;
    }

    private static SettingLayer shown(Key<?> key, SettingLayer layer) {
        return new SettingLayer(key.shown(layer.value()), layer.source(), layer.ordinal());
    }

    /**
     * {@return the keys and variables of the library that nothing reads}
     *
     * @param checks the names of all checks
     */
    public Set<String> unread(Set<String> checks) {
        return new UnreadKeys(all, concreteKeys, System.getenv().keySet()).among(checks);
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
