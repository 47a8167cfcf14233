package dev.healthcheck.internal.lint;

import java.util.List;
import java.util.Set;

/**
 * A kind of dependency outside of the process.
 *
 * @param text the text after "calls java.net.http.HttpClient.send, "
 * @param types the names of types; a name with a dot at its end is that of a package with all packages below
 * @param methods the methods of the types that matter; empty for all, and for any other use of the types
 */
record Kind(String text, List<String> types, Set<String> methods) {

    static Kind of(String text, String... types) {
        return new Kind(text, List.of(types), Set.of());
    }

    /** {@return the same types, which matter only if one of these methods is called} */
    Kind calling(String... named) {
        return new Kind(text, types, Set.of(named));
    }

    boolean hasType(String type) {
        return types.stream()
                .anyMatch(one ->
                        one.endsWith(".") ? type.startsWith(one) : type.equals(one) || type.startsWith(one + "$"));
    }
}
