/**
 * The settings: their keys, where they are read from, and the values in force.
 *
 * <p>Everything here is immutable, but for {@link dev.healthcheck.internal.settings.Problems}, which one thread fills
 * at deployment.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.internal.settings;

import org.jspecify.annotations.NullMarked;
