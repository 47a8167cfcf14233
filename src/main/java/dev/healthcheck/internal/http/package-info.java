/**
 * The ready-made checks over HTTP, and that of the clock, with a small client of their own. The clients of the JDK have
 * threads that outlive an undeployment, or repeat requests.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.http;

import org.jspecify.annotations.NullMarked;
