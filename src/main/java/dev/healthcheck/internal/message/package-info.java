/**
 * The messages of the library for the log.
 *
 * <p>Every type here is immutable.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.message;

import org.jspecify.annotations.NullMarked;
