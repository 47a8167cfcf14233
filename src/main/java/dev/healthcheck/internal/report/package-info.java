/**
 * Puts reports together: the only place that knows the way from the registry over the store and the runner
 * to a snapshot.
 *
 * <p>May be used by any thread. Imports the public types and {@code internal.registry}, {@code .store},
 * {@code .run}, {@code .format}.
 */
@NullMarked
package dev.healthcheck.internal.report;

import org.jspecify.annotations.NullMarked;
