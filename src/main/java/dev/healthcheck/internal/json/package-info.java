/**
 * JSON by way of JSON-B and JSON-P. May be used by any thread.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.json;

import org.jspecify.annotations.NullMarked;
