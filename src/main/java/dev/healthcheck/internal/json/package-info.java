/**
 * Writes and reads JSON with JSON-B and JSON-P. Any thread may use this package.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.json;

import org.jspecify.annotations.NullMarked;
