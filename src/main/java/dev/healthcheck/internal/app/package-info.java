/**
 * Puts the parts together: plain Java on one side, CDI on the other.
 *
 * <p>Imports all of {@code internal}; only {@code dev.healthcheck.rest} imports it.
 */
@NullMarked
package dev.healthcheck.internal.app;

import org.jspecify.annotations.NullMarked;
