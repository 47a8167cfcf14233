package dev.healthcheck.internal.environment;

import org.jspecify.annotations.Nullable;

/**
 * The facts that a server tells about itself and about the deployment.
 *
 * @param info the name and the version of the server in one text; empty without a server
 * @param servletVersion the version of Jakarta Servlet; empty without it
 * @param contextPath the path of the application; null if it is not known
 * @param displayName the name of the application in its descriptor; empty without one
 */
public record ServerFacts(
        String info, String servletVersion, @Nullable String contextPath, String displayName) {

    /** An application that no server has deployed, or whose server tells nothing. */
    public static final ServerFacts NONE = new ServerFacts("", "", null, "");
}
