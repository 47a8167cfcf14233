/**
 * The JAX-RS resources. A server that scans finds them; an application that lists its classes adds {@link
 * dev.healthcheck.rest.HealthCheckResources#classes()}.
 *
 * <p>Used by any thread.
 *
 * <p>Imports {@code internal.access}, {@code internal.cdi}, {@code internal.engine}, {@code internal.format}, {@code internal.servlet}.
 */
@NullMarked
package dev.healthcheck.rest;

import org.jspecify.annotations.NullMarked;
