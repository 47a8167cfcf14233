package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;

/**
 * The key of a setting. The package that uses the setting owns the constant of the key.
 *
 * @param name the key, with NAME in the place of a name that the user chooses
 * @param defaultValue the value if the setting is not set; empty without a default
 * @param parser reads the value
 * @param secret whether a mask replaces the value in each output
 * @param meaning the text for the documentation
 */
public record Key<T>(String name, String defaultValue, Parser<T> parser, boolean secret, String meaning) {
    /** The beginning of every key of the library. */
    public static final String ROOT = "healthcheck.";

    /** The beginning of the keys that the specification of MicroProfile Health defines. */
    public static final String MICRO_PROFILE_ROOT = "mp.health.";

    private static final String NAME = "NAME";
    private static final String CHECKS = ROOT + "checks.";

    /** {@return a setting that is not a secret} */
    public static <T> Key<T> of(String name, String defaultValue, Parser<T> parser, String meaning) {
        return new Key<>(ROOT + name, defaultValue, parser, false, meaning);
    }

    /** {@return whether the library reads a key with this beginning} */
    static boolean isRead(String key) {
        return key.startsWith(ROOT) || key.startsWith(MICRO_PROFILE_ROOT);
    }

    /** {@return the same setting as a secret} */
    public Key<T> asSecret() {
        return new Key<>(name, defaultValue, parser, true, meaning);
    }

    /** {@return the allowed values, as a text after "allowed:"} */
    public String allowed() {
        return parser.allowed();
    }

    /** {@return the value if the setting is not set} */
    public T parsedDefault() {
        return parser.read().apply(defaultValue);
    }

    /** {@return the value, or a mask for a secret} */
    String shown(String value) {
        return secret && !value.isEmpty() ? "********" : value;
    }

    /** {@return whether the key contains NAME} */
    public boolean isNamed() {
        return name.contains(NAME);
    }

    /** {@return whether the key is that of one check} */
    boolean isOfCheck() {
        return name.startsWith(CHECKS);
    }

    /** {@return the key with the name in the place of NAME} */
    public String named(String one) {
        return name.replace(NAME, one);
    }

    /** {@return the part of the key before NAME} */
    String prefix() {
        return name.substring(0, name.indexOf(NAME));
    }

    /** {@return the name in a concrete key; empty if the key does not belong to this setting} */
    String nameIn(String concrete) {
        String suffix = name.substring(name.indexOf(NAME) + NAME.length());
        boolean matches = concrete.length() > prefix().length() + suffix.length()
                && concrete.startsWith(prefix())
                && concrete.endsWith(suffix);
        return matches ? concrete.substring(prefix().length(), concrete.length() - suffix.length()) : "";
    }

    /** {@return the names in the concrete keys that belong to this setting, in the order of the keys} */
    public List<String> namesIn(Collection<String> concreteKeys) {
        return isNamed()
                ? concreteKeys.stream()
                        .map(this::nameIn)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of();
    }

    /** {@return whether the concrete key belongs to this setting} */
    boolean matches(String concrete) {
        return isNamed() ? !nameIn(concrete).isEmpty() : name.equals(concrete);
    }
}
