package dev.healthcheck.internal.settings;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who may see something. */
public sealed interface Access {

    /** {@return whether a caller may} */
    boolean allows(boolean authenticated, Predicate<String> inRole);

    /** Everyone. */
    record Open() implements Access {
        @Override
        public boolean allows(boolean authenticated, Predicate<String> inRole) {
            return true;
        }
    }

    /** Nobody. */
    record Closed() implements Access {
        @Override
        public boolean allows(boolean authenticated, Predicate<String> inRole) {
            return false;
        }
    }

    /** Whoever the server has authenticated. */
    record Authenticated() implements Access {
        @Override
        public boolean allows(boolean authenticated, Predicate<String> inRole) {
            return authenticated;
        }
    }

    /** Whoever the server has authenticated and who is in one of the roles. */
    record InRole(Set<String> roles) implements Access {
        @Override
        public boolean allows(boolean authenticated, Predicate<String> inRole) {
            return authenticated && roles.stream().anyMatch(inRole);
        }
    }

    /**
     * {@return the access that the text says}
     *
     * @throws IllegalArgumentException if it says none
     */
    static Access parse(String text) {
        return switch (text.strip()) {
            case "public", "always" -> new Open();
            case "off", "never" -> new Closed();
            case "authenticated" -> new Authenticated();
            default -> new InRole(roles(text.strip()));
        };
    }

    private static Set<String> roles(String text) {
        if (!text.startsWith("role:")) {
            throw new IllegalArgumentException("no access: " + text);
        }
        Set<String> roles = new TreeSet<>();
        for (String role : text.substring("role:".length()).split(",", -1)) {
            if (role.isBlank()) {
                throw new IllegalArgumentException("an empty role: " + text);
            }
            roles.add(role.strip());
        }
        return roles;
    }
}
