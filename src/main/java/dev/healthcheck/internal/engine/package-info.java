/**
 * The engine: checks and sections with all that runs them, and the reports on them. Plain Java; it needs neither CDI nor
 * JAX-RS.
 *
 * <p>May be used by any thread.
 *
 * <p>Imports the public types, {@code internal.access}, {@code internal.check}, {@code internal.format}, {@code internal.json}, {@code internal.run}, {@code internal.scrub}, {@code internal.settings}, {@code internal.value}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.engine;

import org.jspecify.annotations.NullMarked;
