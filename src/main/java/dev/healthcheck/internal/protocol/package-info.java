/**
 * The protocols in which ready-made checks ask servers, each without a client library.
 *
 * <p>Imports the public types, {@code internal.measure}, {@code internal.network}, {@code internal.settings},
 * {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.protocol;

import org.jspecify.annotations.NullMarked;
