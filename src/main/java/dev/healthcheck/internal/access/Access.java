package dev.healthcheck.internal.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The callers that may see a report.
 *
 * @param open whether all callers may see it
 * @param closed whether no caller may see it
 * @param byToken whether only callers with the token may see it
 * @param roles the roles of which an authenticated caller needs one; empty if the caller needs no role
 */
public record Access(boolean open, boolean closed, boolean byToken, Set<String> roles) {
    static final String ALLOWED = "always or public, authenticated, role:NAME[,NAME], token, never or off";

    /** {@return whether a caller without the token may see the report} */
    public boolean allows(boolean authenticated, Predicate<String> inRole) {
        boolean known = authenticated && (roles.isEmpty() || roles.stream().anyMatch(inRole));
        return open || (known && !closed && !byToken);
    }

    /** {@return whether a login of the application may give access} */
    public boolean byLogin() {
        return !open && !closed && !byToken;
    }

    /**
     * {@return the sentences for a person without access: why, and how to get in}
     *
     * @param subject the begin of the first sentence with its verb, such as {@code The details are}
     * @param setting the key of the setting
     */
    public String advice(String subject, String setting) {
        if (closed) {
            return subject + " closed. The setting " + setting + " gives access.";
        }
        if (byToken) {
            return subject + " for callers that send the token in the header Authorization. A browser does not send it;"
                    + " ask with curl.";
        }
        String users = roles.isEmpty() ? "users who have logged in." : "users with a certain role.";
        return subject + " for " + users + " Log in to this application, and load this page again.";
    }

    /** {@return the access in the text} Throws an {@link IllegalArgumentException} for a text without access. */
    static Access parse(String text) {
        return switch (text.strip()) {
            case "public", "always" -> new Access(true, false, false, Set.of());
            case "off", "never" -> new Access(false, true, false, Set.of());
            case "authenticated" -> new Access(false, false, false, Set.of());
            case "token" -> new Access(false, false, true, Set.of());
            default -> new Access(false, false, false, roles(text.strip()));
        };
    }

    /** {@return the text of the setting} */
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
