package dev.healthcheck.cli;

/**
 * An answer of HTTP/1.
 *
 * @param code the status code
 * @param type the media type; empty without one
 * @param location the target of a redirect; empty without one
 * @param body the text of the body; empty if the code says enough and the body is broken
 */
record HttpAnswer(int code, String type, String location, String body) {}
