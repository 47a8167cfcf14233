/**
 * Keeps how each check stands, and judges it. May be used by any thread. Imports the public types,
 * {@code internal.registry} and {@code .settings}.
 */
@NullMarked
package dev.healthcheck.internal.store;

import org.jspecify.annotations.NullMarked;
