/**
 * What the application runs on: the built-in sections, and the report that puts them and the
 * application's own together.
 *
 * <p>May be used by any thread. Imports the public types and {@code internal.registry}, {@code .run},
 * {@code .json}, {@code .settings}. Classes that need an optional API are loaded only where it is there.
 */
@NullMarked
package dev.healthcheck.internal.environment;

import org.jspecify.annotations.NullMarked;
