package dev.healthcheck.internal.settings;

import dev.healthcheck.HealthCheck;

/** What the declaration of a check says of its limits; empty where it leaves them to the configuration. */
public record Declared(String where, String timeout, String successTtl, String failedTtl) {

    /** A check that was added by code. */
    public static final Declared NOTHING = new Declared("", "", "", "");

    public static Declared by(HealthCheck annotation, String where) {
        return new Declared(where, annotation.timeout(), annotation.successTtl(), annotation.failedTtl());
    }
}
