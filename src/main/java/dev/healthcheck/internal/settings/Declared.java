package dev.healthcheck.internal.settings;

import dev.healthcheck.HealthCheck;
import java.util.Map;

/** What the declaration of a check says of its limits, by the key of the setting that wins over it. */
public record Declared(String where, Map<Key, Member> members) {

    /** A check that was added by code. */
    public static final Declared NOTHING = new Declared("", Map.of());

    /** A member of the annotation; its value is empty where it leaves the limit to the configuration. */
    record Member(String name, String value) {
        static final Member ABSENT = new Member("", "");
    }

    public static Declared by(HealthCheck annotation, String where) {
        return of(where, annotation.timeout(), annotation.successTtl(), annotation.failedTtl());
    }

    public static Declared of(String where, String timeout, String successTtl, String failedTtl) {
        return new Declared(
                where,
                Map.of(
                        Key.CHECK_TIMEOUT, new Member("timeout", timeout),
                        Key.CHECK_SUCCESS_TTL, new Member("successTtl", successTtl),
                        Key.CHECK_FAILED_TTL, new Member("failedTtl", failedTtl)));
    }

    Member member(Key key) {
        return members.getOrDefault(key, Member.ABSENT);
    }
}
