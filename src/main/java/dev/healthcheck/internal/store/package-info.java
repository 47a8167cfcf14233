/**
 * Keeps the last outcome of each check. May be used by any thread. Imports the public types and
 * {@code internal.registry}.
 */
@NullMarked
package dev.healthcheck.internal.store;

import org.jspecify.annotations.NullMarked;
