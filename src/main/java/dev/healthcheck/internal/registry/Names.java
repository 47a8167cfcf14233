package dev.healthcheck.internal.registry;

/** What checks and sections may be called. */
public final class Names {
    /** What is allowed, to be read after "allowed:". */
    public static final String ALLOWED = "text without control characters, and without white space at its ends";

    private Names() {}

    public static boolean isAllowed(String name) {
        return !name.isEmpty() && name.equals(name.strip()) && name.chars().noneMatch(Character::isISOControl);
    }
}
