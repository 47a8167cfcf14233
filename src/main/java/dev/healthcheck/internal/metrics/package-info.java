/**
 * The numbers for Prometheus. Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.check}.
 */
@NullMarked
package dev.healthcheck.internal.metrics;

import org.jspecify.annotations.NullMarked;
