/**
 * Ready-made checks for producers. The settings make the same checks without code.
 *
 * <p>Imports the public types, {@code internal.resource}, {@code internal.type}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.checks;

import org.jspecify.annotations.NullMarked;
