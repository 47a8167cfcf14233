/**
 * The ready-made checks over HTTP, and that of the clock, with a small client of their own. The clients of the JDK have
 * threads that outlive an undeployment, or repeat requests.
 *
 * <p>Imports the public types, {@code internal.measure}, {@code internal.network}, {@code internal.settings},
 * {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.http;

import org.jspecify.annotations.NullMarked;
