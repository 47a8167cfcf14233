/**
 * What is run from a command line, not in a server: {@link dev.healthcheck.cli.ScrubSettings}.
 *
 * <p>Used by one thread.
 *
 * <p>Imports {@code internal.scrub}. Nobody imports it.
 */
@NullMarked
package dev.healthcheck.cli;

import org.jspecify.annotations.NullMarked;
