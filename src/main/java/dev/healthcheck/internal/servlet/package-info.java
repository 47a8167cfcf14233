/**
 * The data of a web application. Only {@code WebApplication} uses the Servlet API. If the API is absent, the library
 * works without this class.
 *
 * <p>Imports {@code internal.environment}.
 */
@NullMarked
package dev.healthcheck.internal.servlet;

import org.jspecify.annotations.NullMarked;
