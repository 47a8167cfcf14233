/**
 * Reads the values that checks and sections return: finds the result of a value, and makes the copy for the output.
 *
 * <p>Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.json}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.value;

import org.jspecify.annotations.NullMarked;
