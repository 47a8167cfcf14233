package dev.healthcheck.internal.run;

/**
 * A value with the time at which it expires.
 *
 * @param until the ticker time from which a caller asks again, even if no new status is recorded
 */
public record Expiring<T>(T value, long until) {}
