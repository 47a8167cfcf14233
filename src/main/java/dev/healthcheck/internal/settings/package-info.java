/**
 * The settings: their keys, where they are read from, and the values in force.
 *
 * <p>Everything here is immutable, but for {@link dev.healthcheck.internal.settings.Problems}, which
 * one thread fills at deployment. Imports only the public annotations and the JDK.
 */
@NullMarked
package dev.healthcheck.internal.settings;

import org.jspecify.annotations.NullMarked;
