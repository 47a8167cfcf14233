/**
 * The built-in sections: the environment of the application.
 *
 * <p>Any thread may use them. The library loads a class that needs an optional API only if the API is present.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.internal.environment;

import org.jspecify.annotations.NullMarked;
