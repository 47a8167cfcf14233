package dev.healthcheck.internal.resource;

import dev.healthcheck.spi.CheckType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the types about resources of the server. Loads nothing but the classes of the wanted type. */
public final class Resources {
    /** The names of the types. */
    public static final List<String> NAMES = List.of("cache", "database", "executor", "jms", "jpa", "ldap", "mail");

    private Resources() {}

    /** {@return the type of that name, or null} */
    public static @Nullable CheckType type(String name) {
        return name.equals("ldap") ? new LdapType() : resourceType(name);
    }

    /**
     * {@return the type of that name, whose checks use this object instead of a look-up}
     *
     * @param resource such as a {@code DataSource}; a run fails if it is of the wrong class
     * @throws IllegalArgumentException if there is no type of that name that uses an object
     */
    public static CheckType using(String name, Object resource) {
        ResourceType type = resourceType(name);
        if (type == null) {
            throw new IllegalArgumentException("the type '%s' uses no object of the application".formatted(name));
        }
        return type.using(resource);
    }

    private static @Nullable ResourceType resourceType(String name) {
        return switch (name) {
            case "cache" -> CacheType.type();
            case "database" -> DatabaseType.type();
            case "executor" -> ExecutorCheck.type();
            case "jms" -> JmsType.type();
            case "jpa" -> JpaType.type();
            case "mail" -> MailType.type();
            default -> null;
        };
    }
}
