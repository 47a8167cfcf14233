/**
 * Which checks and sections there are now, and what it takes to run one.
 *
 * <p>May be used by any thread. Imports the public types and {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.check;

import org.jspecify.annotations.NullMarked;
