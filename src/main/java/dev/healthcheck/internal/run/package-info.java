/**
 * Runs checks: in parallel, each once at a time, each with a limit to how long anybody waits for it.
 *
 * <p>May be used by any thread; no lock is held while code of the application runs.
 *
 * <p>Imports the public types, {@code internal.check}, {@code internal.json}, {@code internal.scrub}, {@code
 * internal.settings}, {@code internal.value}.
 */
@NullMarked
package dev.healthcheck.internal.run;

import org.jspecify.annotations.NullMarked;
