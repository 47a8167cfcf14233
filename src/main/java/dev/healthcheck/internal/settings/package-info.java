/**
 * How settings are read: keys, parsers, the places that values come from, and what is wrong with them. Each package that
 * uses a setting owns the constant of its key.
 *
 * <p>Everything here is immutable, but for {@link dev.healthcheck.internal.settings.Problems}, which one thread fills
 * at deployment.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.settings;

import org.jspecify.annotations.NullMarked;
