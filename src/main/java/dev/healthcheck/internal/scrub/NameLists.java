package dev.healthcheck.internal.scrub;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that the user lists: those whose values are masked whole, and those whose values are shown. They hold
 * wherever a name stands: in trees, arguments, options, pairs, and JSON within strings.
 */
final class NameLists {
    /** The rule of what is masked because its name is denied. */
    static final String DENY = "healthcheck.scrub.deny";

    static final NameLists NONE = new NameLists(List.of(), List.of());

    /** Longer ones are no names, and would take a pattern with several stars its time. */
    private static final int MAX_NAME = 1000;

    private final List<Pattern> allowed;
    private final List<Pattern> denied;

    /**
     * Takes names, of which each may have a {@code *} for anything.
     *
     * @param allowed those whose values are shown
     * @param denied those whose values are masked; it counts more
     */
    NameLists(List<String> allowed, List<String> denied) {
        this.allowed = allowed.stream().map(NameLists::pattern).toList();
        this.denied = denied.stream().map(NameLists::pattern).toList();
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }

    boolean isEmpty() {
        return allowed.isEmpty() && denied.isEmpty();
    }

    boolean deny(String name) {
        return matches(denied, name);
    }

    boolean allow(String name) {
        return matches(allowed, name) && !deny(name);
    }

    /** {@return whether nothing is denied, so that what is allowed can be shown unread} */
    boolean denyNothing() {
        return denied.isEmpty();
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
