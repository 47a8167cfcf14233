/**
 * The values that checks and sections return: which result a value means, and how it is written.
 *
 * <p>May be used by any thread.
 *
 * <p>Imports the public types, {@code internal.json}.
 */
@NullMarked
package dev.healthcheck.internal.value;

import org.jspecify.annotations.NullMarked;
