package dev.healthcheck.internal.protocol;

import java.util.Collections;
import java.util.Set;

/** How many of the expected answers must be there. */
enum DnsMatch {
    ALL("all of"),
    ANY("any of"),
    EXACTLY("exactly");

    private final String words;

    DnsMatch(String words) {
        this.words = words;
    }

    /** {@return the words before the expected answers} */
    String words() {
        return words;
    }

    boolean matches(Set<String> expected, Set<String> actual) {
        return switch (this) {
            case ALL -> actual.containsAll(expected);
            case ANY -> !Collections.disjoint(expected, actual);
            case EXACTLY -> actual.equals(expected);
        };
    }
}
