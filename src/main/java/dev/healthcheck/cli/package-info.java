/**
 * The command-line tool, which runs outside of a server: {@link dev.healthcheck.cli.ScrubSettings}.
 *
 * <p>One thread uses it.
 *
 * <p>Imports {@code internal.scrub}. No package imports it.
 */
@NullMarked
package dev.healthcheck.cli;

import org.jspecify.annotations.NullMarked;
