package dev.healthcheck.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings given in code. Produce one bean of this type: its values win over every other source of settings.
 *
 * <pre>{@code
 * @Produces
 * @Singleton
 * HealthCheckConfig config() {
 *     return HealthCheckConfig.builder().failedStatus(500).successTtl(Duration.ofSeconds(5)).build();
 * }
 * }</pre>
 *
 * <p>The deployment fails for two such beans, and for a value that is not allowed. The bean is asked once, when the
 * application starts.
 */
@FunctionalInterface
public interface HealthCheckConfig {

    /** {@return the settings by their full key, such as {@code healthcheck.path}, as text} */
    Map<String, String> settings();

    /** {@return a builder that sets nothing yet} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Collects settings; the deployment checks them with those of all other sources. For one thread at a time.
     */
    final class Builder {
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /**
         * {@return this builder, with {@code healthcheck.path}, {@code /healthcheck} by default}
         *
         * @param path the route of the health report, with a leading slash
         */
        public Builder path(String path) {
            return set("healthcheck.path", path);
        }

        /**
         * {@return this builder, with {@code healthcheck.environment.path}, {@code /environment} by default}
         *
         * @param path the route of the environment report, with a leading slash
         */
        public Builder environmentPath(String path) {
            return set("healthcheck.environment.path", path);
        }

        /**
         * {@return this builder, with {@code healthcheck.timeout}, two seconds by default}
         *
         * @param timeout how long a caller waits for a check at most; positive
         */
        public Builder timeout(Duration timeout) {
            return set("healthcheck.timeout", timeout.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.success-ttl}, 27 seconds by default}
         *
         * @param ttl how long a passed result is kept; zero for not at all
         */
        public Builder successTtl(Duration ttl) {
            return set("healthcheck.success-ttl", ttlText(ttl));
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-ttl}, nine seconds by default}
         *
         * @param ttl how long a failed result is kept; zero for not at all
         */
        public Builder failedTtl(Duration ttl) {
            return set("healthcheck.failed-ttl", ttlText(ttl));
        }

        /**
         * {@return this builder, with {@code healthcheck.stale-wait}, 250 milliseconds by default}
         *
         * @param wait how long a caller waits for a new result while there is an expired one; may be zero
         */
        public Builder staleWait(Duration wait) {
            return set("healthcheck.stale-wait", wait.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.max-stale}, five minutes by default}
         *
         * @param age how old an expired result may be shown; positive
         */
        public Builder maxStale(Duration age) {
            return set("healthcheck.max-stale", age.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.every}, off by default}
         *
         * @param interval of the runs in the background; zero for none
         */
        public Builder every(Duration interval) {
            return set("healthcheck.every", ttlText(interval));
        }

        /**
         * {@return this builder, with {@code healthcheck.success-status}, 200 by default}
         *
         * @param status the status code while every check passes
         */
        public Builder successStatus(int status) {
            return set("healthcheck.success-status", Integer.toString(status));
        }

        /**
         * {@return this builder, with {@code healthcheck.degraded-status}, 200 by default}
         *
         * @param status the status code while no critical check fails, but something is not well
         */
        public Builder degradedStatus(int status) {
            return set("healthcheck.degraded-status", Integer.toString(status));
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-status}, 503 by default}
         *
         * @param status the status code while a check fails
         */
        public Builder failedStatus(int status) {
            return set("healthcheck.failed-status", Integer.toString(status));
        }

        /**
         * {@return this builder, with {@code healthcheck.success-headers.NAME}}
         *
         * @param name the name of a header to send while every check passes
         * @param value its value
         */
        public Builder successHeader(String name, String value) {
            return set("healthcheck.success-headers." + name, value);
        }

        /**
         * {@return this builder, with {@code healthcheck.degraded-headers.NAME}}
         *
         * @param name the name of a header to send while no critical check fails, but something is not well
         * @param value its value
         */
        public Builder degradedHeader(String name, String value) {
            return set("healthcheck.degraded-headers." + name, value);
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-headers.NAME}}
         *
         * @param name the name of a header to send while a check fails
         * @param value its value
         */
        public Builder failedHeader(String name, String value) {
            return set("healthcheck.failed-headers." + name, value);
        }

        /**
         * {@return this builder, with {@code healthcheck.success-format}, {@code json} by default}
         *
         * @param name the name of the format while every check passes
         */
        public Builder successFormat(String name) {
            return set("healthcheck.success-format", name);
        }

        /**
         * {@return this builder, with {@code healthcheck.degraded-format}, {@code json} by default}
         *
         * @param name the name of the format while no critical check fails, but something is not well
         */
        public Builder degradedFormat(String name) {
            return set("healthcheck.degraded-format", name);
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-format}, {@code json} by default}
         *
         * @param name the name of the format while a check fails
         */
        public Builder failedFormat(String name) {
            return set("healthcheck.failed-format", name);
        }

        /**
         * {@return this builder, with {@code healthcheck.details}, {@code always} by default}
         *
         * @param access the callers who see more than the status, such as {@code authenticated} or {@code role:A,B}
         */
        public Builder details(String access) {
            return set("healthcheck.details", access);
        }

        /**
         * {@return this builder, with {@code healthcheck.environment.access}, {@code off} by default}
         *
         * @param access the callers who see the environment report, such as {@code role:A,B}
         */
        public Builder environmentAccess(String access) {
            return set("healthcheck.environment.access", access);
        }

        /**
         * {@return this builder, with {@code healthcheck.token-file}; there is none by default}
         *
         * @param file the path of a file with the token that callers show; read once, at deployment
         */
        public Builder tokenFile(String file) {
            return set("healthcheck.token-file", file);
        }

        /**
         * {@return this builder, with any setting, as a file would}
         *
         * @param key the full key, such as {@code healthcheck.checks.search.enabled}
         * @param value the value as text
         */
        public Builder set(String key, String value) {
            settings.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
            return this;
        }

        /** {@return the settings so far; the builder may be used on} */
        public HealthCheckConfig build() {
            Map<String, String> copy = Map.copyOf(settings);
            return () -> copy;
        }

        private static String ttlText(Duration ttl) {
            return ttl.isZero() ? "off" : ttl.toString();
        }
    }
}
