package dev.healthcheck.internal.cdi;

import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portable extension that has read the declarations of the application.
 *
 * @param isPortable whether the container has portable extensions
 * @param extension null if it did not run
 */
record ExtensionLookup(boolean isPortable, @Nullable HealthCheckExtension extension) {
    private static final String LOST = "the container did not run the extension of the jar for this application, so all"
            + " its checks are lost, as in an EAR with several WARs on GlassFish; allowed there: each WAR deployed by"
            + " itself";

    static ExtensionLookup in(BeanContainer container) {
        try {
            // The container returns the extension itself; an injected extension would be a proxy.
            return container instanceof BeanManager portable
                    ? new ExtensionLookup(true, portable.getExtension(HealthCheckExtension.class))
                    : new ExtensionLookup(false, null);
        } catch (UnsupportedOperationException notPortable) {
            // The other extension ran: it reports its problems to the container itself.
            return new ExtensionLookup(false, null);
        } catch (IllegalArgumentException absent) {
            return new ExtensionLookup(true, null);
        }
    }

    /** {@return the problem of a WAR with checks, none of which an extension has read} */
    List<String> problems() {
        return isPortable && extension == null && isInWar() ? List.of(LOST) : List.of();
    }

    /** Only the start of a program may leave an extension out on purpose. */
    private static boolean isInWar() {
        CodeSource source = ExtensionLookup.class.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        return jar != null && jar.getPath().contains("/WEB-INF/lib/");
    }
}
