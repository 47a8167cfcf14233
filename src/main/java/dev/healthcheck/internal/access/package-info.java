/**
 * The callers that may see a report, and the token that they send.
 *
 * <p>Each class is immutable.
 *
 * <p>Imports {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.access;

import org.jspecify.annotations.NullMarked;
