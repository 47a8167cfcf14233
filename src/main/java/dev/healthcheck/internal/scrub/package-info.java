/**
 * Hides secrets before anything leaves the application.
 *
 * <p>Purpose: decides by names what is secret, in trees of maps, lists and strings and in command
 * lines. When in doubt it masks.
 *
 * <p>Threads: everything public is immutable and may be used from any thread.
 *
 * <p>May import: the JDK and {@code dev.healthcheck.spi}. No stable API.
 */
@NullMarked
package dev.healthcheck.internal.scrub;

import org.jspecify.annotations.NullMarked;
