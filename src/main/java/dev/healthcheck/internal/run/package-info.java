/**
 * Runs checks: in parallel, each once at a time, each with a limit to how long anybody waits for it.
 *
 * <p>May be used by any thread; no lock is held while a check runs. Imports the public types and
 * {@code internal.registry}, {@code .store}, {@code .json}, {@code .scrub}.
 */
@NullMarked
package dev.healthcheck.internal.run;

import org.jspecify.annotations.NullMarked;
