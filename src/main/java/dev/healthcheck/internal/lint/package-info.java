/**
 * Finds checks of the liveness that depend on something outside of the process.
 *
 * <p>It reads class files by itself, and loads no class of the application. One thread uses this package, at deployment.
 *
 * <p>Imports {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.lint;

import org.jspecify.annotations.NullMarked;
