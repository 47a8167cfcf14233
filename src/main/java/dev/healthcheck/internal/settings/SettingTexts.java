package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /** {@return the current value of each setting, by key} */
    public Map<String, String> inForce() {
        Map<String, String> texts = new TreeMap<>();
        for (Key<?> key : all) {
            if (!key.isNamed()) {
                texts.put(key.name(), key.shown(textOf(key.name(), key.defaultValue())));
            }
            key.namesIn(concreteKeys).forEach(name -> texts.put(key.named(name), textOf(key.named(name), "")));
        }
        return texts;
    }

    private String textOf(String concrete, String defaultValue) {
        @Nullable SettingValue setting = source.get(concrete);
        return setting == null ? defaultValue : setting.value();
    }

    /**
     * {@return the values other than the default, by key, each with its origin}
     *
     * @param checks the names of all checks, because an environment variable does not tell the name of its check
     */
    public Map<String, SettingValue> notDefault(Set<String> checks) {
        Map<String, SettingValue> set = new TreeMap<>();
        for (Key<?> key : all) {
            for (String concrete : concreteKeys(key, checks)) {
                SettingValue setting = source.get(concrete);
                if (setting != null && !setting.value().equals(key.defaultValue())) {
                    set.put(concrete, new SettingValue(key.shown(setting.value()), setting.origin()));
                }
            }
        }
        return set;
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
