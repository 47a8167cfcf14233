package dev.healthcheck.internal.servlet;

import java.util.List;

/**
 * A servlet that the server has registered.
 *
 * @param names its name, and its parameter of the name {@code jakarta.ws.rs.core.Application} if set. Servers name the
 *     servlet of a JAX-RS application by its class, or set the class as that parameter
 * @param mappings its URL patterns
 */
public record DeclaredServlet(List<String> names, List<String> mappings) {
    /** The class of JAX-RS; also the name of the servlet without a class of the application. */
    public static final String APPLICATION = "jakarta.ws.rs.core.Application";
}
