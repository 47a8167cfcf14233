package dev.healthcheck.internal.run;

/**
 * A value, and how long it may be shown.
 *
 * @param until from when on, by the ticker, to ask again even if nothing new is recorded
 */
public record Expiring<T>(T value, long until) {}
