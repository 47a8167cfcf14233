/**
 * The application itself: its start, its maintenance, and its end.
 *
 * <p>Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.access}, {@code internal.check}, {@code internal.message},
 * {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
