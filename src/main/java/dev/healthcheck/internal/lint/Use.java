package dev.healthcheck.internal.lint;

import java.util.Optional;

/**
 * A use of a type in the code of a method.
 *
 * @param type the name of the type, as {@link Class#getName()} returns it
 * @param member the name of the method; empty for another use than a call
 */
record Use(Way way, String type, String member) {

    /** The ways of a use. Of several uses of one kind, the reason has that of the first way. */
    enum Way {
        CALLS("calls"),
        CREATES("creates"),
        FIELD("uses a field of type"),
        NAMES("names");

        private final String verb;

        Way(String verb) {
            this.verb = verb;
        }
    }

    Optional<Kind> kind() {
        return way == Way.CALLS ? Kinds.ofCall(type, member) : Kinds.ofType(type);
    }

    String text() {
        return way.verb + " " + type + (member.isEmpty() ? "" : "." + member);
    }
}
