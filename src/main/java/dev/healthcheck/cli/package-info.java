/**
 * The command line of the jar, which runs outside of a server: {@link dev.healthcheck.cli.Main}.
 *
 * <p>A probe starts a JVM every few seconds. Its way through this package loads few classes: it has no lambda, no
 * stream, no regular expression and no formatter.
 *
 * <p>One thread uses it, and one more makes the call of a probe.
 *
 * <p>Imports {@code internal.scrub}, {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.cli;

import org.jspecify.annotations.NullMarked;
