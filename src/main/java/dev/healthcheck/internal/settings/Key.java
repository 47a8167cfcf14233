package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.List;

/**
 * A setting. The package that uses it owns its constant.
 *
 * @param name the key, with NAME where the user puts a name
 * @param defaultValue the value where nobody sets one; empty where there is none
 * @param parser reads the value
 * @param secret whether the value is masked wherever it would be shown
 * @param meaning for the reference
 */
public record Key<T>(String name, String defaultValue, Parser<T> parser, boolean secret, String meaning) {
    /** The beginning of every key. */
    public static final String ROOT = "healthcheck.";

    private static final String NAME = "NAME";
    private static final String CHECKS = ROOT + "checks.";

    /** {@return a setting that is no secret} */
    public static <T> Key<T> of(String name, String defaultValue, Parser<T> parser, String meaning) {
        return new Key<>(ROOT + name, defaultValue, parser, false, meaning);
    }

    /** {@return the same setting as a secret} */
    public Key<T> asSecret() {
        return new Key<>(name, defaultValue, parser, true, meaning);
    }

    /** {@return the allowed values, to be read after "allowed:"} */
    public String allowed() {
        return parser.allowed();
    }

    /** {@return the value where nobody sets one} */
    public T parsedDefault() {
        return parser.read().apply(defaultValue);
    }

    /** {@return the value, or a mask for a secret} */
    String shown(String value) {
        return secret && !value.isEmpty() ? "********" : value;
    }

    /** {@return whether the key has a place for a name} */
    public boolean isNamed() {
        return name.contains(NAME);
    }

    /** {@return whether the name is that of a check} */
    boolean isOfCheck() {
        return name.startsWith(CHECKS);
    }

    /** {@return the key with a name in its place} */
    public String named(String one) {
        return name.replace(NAME, one);
    }

    /** {@return the part before the name} */
    String prefix() {
        return name.substring(0, name.indexOf(NAME));
    }

    /** {@return the name in a concrete key; empty if that is not one of this setting} */
    String nameIn(String concrete) {
        String suffix = name.substring(name.indexOf(NAME) + NAME.length());
        boolean matches = concrete.length() > prefix().length() + suffix.length()
                && concrete.startsWith(prefix())
                && concrete.endsWith(suffix);
        return matches ? concrete.substring(prefix().length(), concrete.length() - suffix.length()) : "";
    }

    /** {@return the names in those of the concrete keys that belong to this setting, in their order} */
    public List<String> namesIn(Collection<String> concreteKeys) {
        return isNamed()
                ? concreteKeys.stream()
                        .map(this::nameIn)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of();
    }

    /** {@return whether the concrete key is this one} */
    boolean matches(String concrete) {
        return isNamed() ? !nameIn(concrete).isEmpty() : name.equals(concrete);
    }
}
