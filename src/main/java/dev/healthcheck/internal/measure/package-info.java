/**
 * Turns measured values and their limits into results of ready-made checks.
 *
 * <p>Imports the public types, {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.measure;

import org.jspecify.annotations.NullMarked;
