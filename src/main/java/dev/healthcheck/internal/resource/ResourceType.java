package dev.healthcheck.internal.resource;

import dev.healthcheck.Check;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of checks that use an object of the server, which they find by its name, or which the application gives.
 *
 * @param jndiName the option with the name
 * @param given the object of the application; null for a look-up
 * @param own the options besides the name
 * @param checks makes the check of one resource; its name is empty if the option is not set
 */
record ResourceType(
        String name,
        String meaning,
        CheckOption<String> jndiName,
        @Nullable Object given,
        List<CheckOption<?>> own,
        BiFunction<Resource, CheckOptions, Check> checks)
        implements CheckType {

    static ResourceType of(
            String name,
            String meaning,
            CheckOption<String> jndiName,
            List<CheckOption<?>> own,
            BiFunction<Resource, CheckOptions, Check> checks) {
        return new ResourceType(name, meaning, jndiName, null, own, checks);
    }

    /**
     * {@return the option with the name of the object}
     *
     * @param defaultName the default; empty for none
     */
    static CheckOption<String> jndiName(String noun, String defaultName) {
        return CheckOption.of(
                "jndi-name",
                defaultName,
                "a name such as java:app/orders",
                ResourceType::localName,
                "the name of the " + noun + " in JNDI");
    }

    /** {@return the name} A name with a scheme such as {@code ldap://} would load objects from elsewhere. */
    static String localName(String text) {
        Parser.require(!text.contains("://"));
        return text.strip();
    }

    /** {@return the same type for the object of an application} */
    ResourceType using(Object object) {
        return new ResourceType(name, meaning, jndiName, object, own, checks);
    }

    @Override
    public List<CheckOption<?>> options() {
        return given == null ? Stream.concat(Stream.of(jndiName), own.stream()).toList() : own;
    }

    @Override
    public Check create(CheckOptions options) {
        Resource resource = given == null
                ? Resource.named(options.find(jndiName).orElse(""))
                : new Resource("the %s of the check".formatted(name), given);
        return checks.apply(resource, options);
    }
}
