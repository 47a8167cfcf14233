/**
 * The JAX-RS resources. A server that scans finds them; an application that lists its classes adds {@link
 * dev.healthcheck.rest.HealthCheckResources#classes()}.
 *
 * <p>Used by any thread. Imports the public types, {@code internal.app}, {@code .report}, {@code .format} and
 * {@code .settings}.
 */
@NullMarked
package dev.healthcheck.rest;

import org.jspecify.annotations.NullMarked;
