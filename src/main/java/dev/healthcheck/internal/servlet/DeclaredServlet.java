package dev.healthcheck.internal.servlet;

import java.util.List;

/**
 * A servlet that the server knows of.
 *
 * @param names its name, and its parameter of the name {@code jakarta.ws.rs.core.Application} where it has one: servers
 *     name the servlet of a JAX-RS application by its class, or give the class as that parameter
 * @param mappings the patterns of its paths
 */
public record DeclaredServlet(List<String> names, List<String> mappings) {
    /** The class of JAX-RS; also the name of the servlet that stands for no class of the application. */
    public static final String APPLICATION = "jakarta.ws.rs.core.Application";
}
