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
 * <p>Called once per request of the report, on a thread with the application's class loader and a
 * request scope.
 */
@FunctionalInterface
public interface Section {

    /**
     * {@return what to show: anything that JSON-B can write, or {@code null}}
     *
     * @throws Exception whatever went wrong: its message is shown in the section's place
     */
    @Nullable
    Object data() throws Exception;
}
