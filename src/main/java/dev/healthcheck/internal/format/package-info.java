/**
 * Writes reports down. May be used by any thread.
 *
 * <p>Imports the public types, {@code internal.json}, {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.format;

import org.jspecify.annotations.NullMarked;
