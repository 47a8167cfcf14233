package dev.healthcheck.internal.settings;

/** A value as somebody wrote it, and where. */
public record Setting(String value, String origin) {}
