package dev.healthcheck.internal.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who may see something.
 *
 * @param open whether everyone may
 * @param closed whether nobody may
 * @param byToken whether those may who show the token, and nobody else
 * @param roles of whoever may once the server has authenticated them; empty if that is enough
 */
public record Access(boolean open, boolean closed, boolean byToken, Set<String> roles) {
    static final String ALLOWED = "always or public, authenticated, role:NAME[,NAME], token, never or off";

    /** {@return whether a caller may who shows no token} */
    public boolean allows(boolean authenticated, Predicate<String> inRole) {
        boolean known = authenticated && (roles.isEmpty() || roles.stream().anyMatch(inRole));
        return open || (known && !closed && !byToken);
    }

    /**
     * {@return the access that the text says}
     *
     * @throws IllegalArgumentException if it says none
     */
    static Access parse(String text) {
        return switch (text.strip()) {
            case "public", "always" -> new Access(true, false, false, Set.of());
            case "off", "never" -> new Access(false, true, false, Set.of());
            case "authenticated" -> new Access(false, false, false, Set.of());
            case "token" -> new Access(false, false, true, Set.of());
            default -> new Access(false, false, false, roles(text.strip()));
        };
    }

    /** {@return what a setting says for it} */
    @Override
    public String toString() {
        if (open || closed || byToken) {
            return open ? "public" : closed ? "off" : "token";
        }
        return roles.isEmpty() ? "authenticated" : "role:" + String.join(",", roles);
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
