/**
 * The callers who may see a report, and the token that they show.
 *
 * <p>Everything here is immutable.
 *
 * <p>Imports {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.access;

import org.jspecify.annotations.NullMarked;
