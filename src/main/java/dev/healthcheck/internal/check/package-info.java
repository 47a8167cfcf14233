/**
 * The checks and sections there are now: what each is, how it stands, and whether it runs.
 *
 * <p>May be used by any thread.
 *
 * <p>Imports the public types, {@code internal.scrub}, {@code internal.settings}, {@code internal.value}, {@code
 * spi}.
 */
@NullMarked
package dev.healthcheck.internal.check;

import org.jspecify.annotations.NullMarked;
