package dev.healthcheck.rest;

import org.jspecify.annotations.Nullable;

/** Compares entity tags: RFC 9110, 8.8.3 and 13.1.2. */
final class EntityTags {
    private EntityTags() {}

    /** {@return whether {@code If-None-Match} names the entity tag} The comparison is weak. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String one : ifNoneMatch.split(",")) {
            String known = one.strip();
            if (known.equals("*") || (known.startsWith("W/") ? known.substring(2) : known).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
