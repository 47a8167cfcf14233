/**
 * What only a web application knows. Only {@code WebApplication} touches the Servlet API; nobody loads it where the
 * API is absent.
 *
 * <p>Imports {@code internal.environment}.
 */
@NullMarked
package dev.healthcheck.internal.servlet;

import org.jspecify.annotations.NullMarked;
