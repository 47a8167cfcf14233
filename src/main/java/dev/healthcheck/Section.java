package dev.healthcheck;

import org.jspecify.annotations.Nullable;

/**
 * A named part of the environment report.
 *
 * <pre>{@code
 * @EnvironmentSection("application")
 * @ApplicationScoped
 * class ApplicationData implements Section {
 *     public Object data() {
 *         return Map.of("maintainer", "Frank Stratton", "git_commit", "4f2a91c");
 *     }
 * }
 * }</pre>
 *
 * <p>Each request for the report calls it, on a thread with the application's class loader and a
 * request scope. Concurrent requests share one call.
 */
@FunctionalInterface
public interface Section {

    /**
     * {@return the data to show: any value that JSON-B can write, or {@code null}}
     *
     * @throws Exception if the section fails: the report shows the message in the section's place
     */
    @Nullable
    Object data() throws Exception;
}
