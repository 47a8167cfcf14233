package dev.healthcheck.internal.document;

/**
 * A value of a document with its reason.
 *
 * @param value a map, a list or a plain value
 * @param comment the lines that stand above the value
 */
record Commented(Object value, String comment) {}
