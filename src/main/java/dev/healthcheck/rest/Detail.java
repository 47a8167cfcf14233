package dev.healthcheck.rest;

/** What the setting {@code healthcheck.details} opens beyond the state of a report. */
enum Detail {
    CHECKS("single checks and tags", "are"),
    HISTORY("the history", "is"),
    DOCUMENTS("the documents", "are"),
    MAINTENANCE("the maintenance", "is");

    static final String SETTING = "healthcheck.details";

    private final String noun;
    private final String verb;

    Detail(String noun, String verb) {
        this.noun = noun;
        this.verb = verb;
    }

    /** {@return the message for a program without access} */
    String refusal() {
        return SETTING + " does not let you see " + noun;
    }

    /** {@return the begin of a sentence for a person without access} */
    String subject() {
        return Notices.capitalized(noun) + " " + verb;
    }
}
