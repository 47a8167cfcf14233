/**
 * Writes reports down. May be used by any thread. Imports the public types, {@code dev.healthcheck.spi},
 * {@code internal.json} and {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.format;

import org.jspecify.annotations.NullMarked;
