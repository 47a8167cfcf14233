package dev.healthcheck.internal.scrub;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that the user lists: a mask replaces the whole value of a denied name, and the value of an allowed name is
 * shown. The lists hold for names in trees, arguments, options, pairs, and JSON within strings.
 */
final class NameLists {
    /** The rule of a value that is masked because its name is denied. */
    static final String DENY = "healthcheck.scrub.deny";

    static final NameLists NONE = new NameLists(List.of(), List.of());

    /** The longest name. A longer text is not a name, and a pattern with several stars would be slow on it. */
    private static final int MAX_NAME = 1000;

    private final List<Pattern> allowed;
    private final List<Pattern> denied;

    /**
     * Makes the lists. A {@code *} in a name matches any text.
     *
     * @param allowed the names whose values are shown
     * @param denied the names whose values are masked; this list wins
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

    /** {@return whether no name is denied, so that the value of an allowed name is shown without a scan} */
    boolean denyNothing() {
        return denied.isEmpty();
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
