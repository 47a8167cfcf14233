/**
 * Writes the pages for browsers. Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.scrub}, {@code internal.settings}, {@code internal.trend}.
 */
@NullMarked
package dev.healthcheck.internal.page;

import org.jspecify.annotations.NullMarked;
