/**
 * The JAX-RS resources. A server that scans for classes finds them. An application that lists its classes adds
 * {@link dev.healthcheck.rest.HealthCheckResources#classes()}.
 *
 * <p>Any thread may use them.
 *
 * <p>Imports the public types, {@code internal.access}, {@code internal.cdi}, {@code internal.engine},
 * {@code internal.format}, {@code internal.lifecycle}, {@code internal.message}, {@code internal.page},
 * {@code internal.servlet}.
 */
@NullMarked
package dev.healthcheck.rest;

import org.jspecify.annotations.NullMarked;
