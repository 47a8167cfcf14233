/**
 * The built-in sections: what the application runs on.
 *
 * <p>May be used by any thread. Classes that need an optional API are loaded only where it is there.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.internal.environment;

import org.jspecify.annotations.NullMarked;
