package dev.healthcheck.internal.environment;

import org.jspecify.annotations.Nullable;

/**
 * A library in a jar.
 *
 * @param license the licences that the jar tells, with commas between; null if it tells none
 * @param file the file name of the jar
 */
record Library(String name, String version, @Nullable String license, String file) {}
