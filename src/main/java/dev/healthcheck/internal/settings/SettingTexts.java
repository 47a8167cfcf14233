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
    private final Collection<String> keys;

    SettingTexts(SettingSource source, Collection<String> keys) {
        this.source = source;
        this.keys = keys;
    }

    /** {@return every setting's key and value in force} */
    public Map<String, String> inForce() {
        Map<String, String> texts = new TreeMap<>();
        for (Key key : Key.values()) {
            if (!key.isNamed()) {
                texts.put(key.key(), key.shown(textOf(key.key(), key.defaultValue())));
            }
            key.namesIn(keys).forEach(name -> texts.put(key.named(name), textOf(key.named(name), "")));
        }
        return texts;
    }

    private String textOf(String concrete, String defaultValue) {
        @Nullable Setting setting = source.get(concrete);
        return setting == null ? defaultValue : setting.value();
    }

    /**
     * {@return what is set to anything but the default, by key, with where it is set}
     *
     * @param checks the names of the checks there are: a variable's name does not tell that of a check
     */
    public Map<String, Setting> notDefault(Set<String> checks) {
        Map<String, Setting> set = new TreeMap<>();
        for (Key key : Key.values()) {
            for (String concrete : concreteKeys(key, checks)) {
                Setting setting = source.get(concrete);
                if (setting != null && !setting.value().equals(key.defaultValue())) {
                    set.put(concrete, new Setting(key.shown(setting.value()), setting.origin()));
                }
            }
        }
        return set;
    }

    private Set<String> concreteKeys(Key key, Set<String> checks) {
        Set<String> concrete = new TreeSet<>(key.isNamed() ? List.of() : List.of(key.key()));
        key.namesIn(keys).forEach(name -> concrete.add(key.named(name)));
        if (Key.ofOneCheck().contains(key)) {
            checks.forEach(name -> concrete.add(key.named(name)));
        }
        return concrete;
    }
}
