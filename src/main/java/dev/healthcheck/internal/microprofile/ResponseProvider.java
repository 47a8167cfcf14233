package dev.healthcheck.internal.microprofile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.jspecify.annotations.Nullable;

/**
 * Makes the responses of MicroProfile Health where the server does not.
 *
 * <p>It is no service of the {@code ServiceLoader}: on a server with a provider of its own, the API refuses two of them.
 */
final class ResponseProvider implements HealthCheckResponseProvider {

    /**
     * Gives this provider to the API if the API has none. The API itself looks for one, in the class loader of the
     * application first. Some servers set theirs by the same method, so that no other look-up finds it.
     *
     * @return whether this provider was given
     */
    static boolean install() {
        try {
            HealthCheckResponse.builder();
            return false;
        } catch (IllegalStateException none) {
            HealthCheckResponse.setResponseProvider(new ResponseProvider());
            return true;
        }
    }

    /** Takes this provider away: the API may belong to the server, and would hold the class loader of the application. */
    static void uninstall() {
        if (HealthCheckResponse.builder() instanceof Builder) {
            HealthCheckResponse.setResponseProvider(null);
        }
    }

    @Override
    public HealthCheckResponseBuilder createResponseBuilder() {
        return new Builder();
    }

    /** Makes one response. One thread uses it. */
    private static final class Builder extends HealthCheckResponseBuilder {
        private final Map<String, Object> data = new LinkedHashMap<>();
        private @Nullable String name;
        private Status status = Status.DOWN;

        @Override
        public HealthCheckResponseBuilder name(String given) {
            name = given;
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, String value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, long value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, boolean value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder up() {
            return status(true);
        }

        @Override
        public HealthCheckResponseBuilder down() {
            return status(false);
        }

        @Override
        public HealthCheckResponseBuilder status(boolean up) {
            status = up ? Status.UP : Status.DOWN;
            return this;
        }

        @Override
        public HealthCheckResponse build() {
            if (name == null || name.isEmpty()) {
                throw new IllegalArgumentException("the response has no name; name(\"...\") gives it one");
            }
            return new HealthCheckResponse(
                    name, status, data.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashMap<>(data)));
        }
    }
}
