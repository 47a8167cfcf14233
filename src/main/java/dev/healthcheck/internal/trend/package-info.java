/**
 * Keeps the results of a check over the last day, in little memory. Any thread may use this package.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.internal.trend;

import org.jspecify.annotations.NullMarked;
