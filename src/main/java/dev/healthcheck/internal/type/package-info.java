/**
 * The types of ready-made checks, and the checks that settings declare by their type.
 *
 * <p>Imports the public types, {@code internal.http}, {@code internal.process}, {@code internal.protocol},
 * {@code internal.resource}, {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.type;

import org.jspecify.annotations.NullMarked;
