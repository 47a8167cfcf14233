package dev.healthcheck.internal.document;

/** The callers with access to some routes. */
public enum Callers {
    EVERYONE,
    /** Callers that the application knows, with or without a certain role. */
    LOGIN,
    TOKEN,
    NOBODY;

    boolean isRestricted() {
        return this == LOGIN || this == TOKEN;
    }
}
