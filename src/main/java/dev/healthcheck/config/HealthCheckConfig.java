package dev.healthcheck.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings in code. Produce one bean of this type: its values override all other sources of settings.
 *
 * <pre>{@code
 * @Produces
 * @Singleton
 * HealthCheckConfig config() {
 *     return HealthCheckConfig.builder().failedStatus(500).successTtl(Duration.ofSeconds(5)).build();
 * }
 * }</pre>
 *
 * <p>The deployment fails if two such beans exist, or if a value is not allowed. The library reads the bean once, when
 * the application starts.
 */
@FunctionalInterface
public interface HealthCheckConfig {

    /** {@return the settings: full keys, such as {@code healthcheck.path}, with their values as text} */
    Map<String, String> settings();

    /** {@return a builder without settings} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Collects settings. The deployment checks them with all other sources. A builder is for one thread at a time.
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
         * @param timeout the maximum time that a caller waits for a check; positive
         */
        public Builder timeout(Duration timeout) {
            return set("healthcheck.timeout", timeout.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.success-ttl}, 27 seconds by default}
         *
         * @param ttl the time to live of a passed result; zero keeps no result
         */
        public Builder successTtl(Duration ttl) {
            return set("healthcheck.success-ttl", ttlText(ttl));
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-ttl}, nine seconds by default}
         *
         * @param ttl the time to live of a failed or degraded result; zero keeps no result
         */
        public Builder failedTtl(Duration ttl) {
            return set("healthcheck.failed-ttl", ttlText(ttl));
        }

        /**
         * {@return this builder, with {@code healthcheck.stale-wait}, 250 milliseconds by default}
         *
         * @param wait how long a caller waits for a new result while an expired result exists; may be zero
         */
        public Builder staleWait(Duration wait) {
            return set("healthcheck.stale-wait", wait.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.max-stale}, five minutes by default}
         *
         * @param age the maximum age of an expired result in a report; positive
         */
        public Builder maxStale(Duration age) {
            return set("healthcheck.max-stale", age.toString());
        }

        /**
         * {@return this builder, with {@code healthcheck.every}, off by default}
         *
         * @param interval the interval of the runs in the background; zero disables them
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
         * @param status the status code while the report is degraded
         */
        public Builder degradedStatus(int status) {
            return set("healthcheck.degraded-status", Integer.toString(status));
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-status}, 503 by default}
         *
         * @param status the status code while a critical check does not pass
         */
        public Builder failedStatus(int status) {
            return set("healthcheck.failed-status", Integer.toString(status));
        }

        /**
         * {@return this builder, with {@code healthcheck.success-headers.NAME}}
         *
         * @param name the name of a response header while every check passes
         * @param value the value of the header
         */
        public Builder successHeader(String name, String value) {
            return set("healthcheck.success-headers." + name, value);
        }

        /**
         * {@return this builder, with {@code healthcheck.degraded-headers.NAME}}
         *
         * @param name the name of a response header while the report is degraded
         * @param value the value of the header
         */
        public Builder degradedHeader(String name, String value) {
            return set("healthcheck.degraded-headers." + name, value);
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-headers.NAME}}
         *
         * @param name the name of a response header while a critical check does not pass
         * @param value the value of the header
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
         * @param name the name of the format while the report is degraded
         */
        public Builder degradedFormat(String name) {
            return set("healthcheck.degraded-format", name);
        }

        /**
         * {@return this builder, with {@code healthcheck.failed-format}, {@code json} by default}
         *
         * @param name the name of the format while a critical check does not pass
         */
        public Builder failedFormat(String name) {
            return set("healthcheck.failed-format", name);
        }

        /**
         * {@return this builder, with {@code healthcheck.details}, {@code always} by default}
         *
         * @param access the callers that see more than the status, such as {@code authenticated} or {@code role:A,B}
         */
        public Builder details(String access) {
            return set("healthcheck.details", access);
        }

        /**
         * {@return this builder, with {@code healthcheck.environment.access}, {@code off} by default}
         *
         * @param access the callers that see the environment report, such as {@code role:A,B}
         */
        public Builder environmentAccess(String access) {
            return set("healthcheck.environment.access", access);
        }

        /**
         * {@return this builder, with {@code healthcheck.token-file}, not set by default}
         *
         * @param file the path of a file with the token that callers send; the deployment reads it once
         */
        public Builder tokenFile(String file) {
            return set("healthcheck.token-file", file);
        }

        /**
         * {@return this builder, with any setting}
         *
         * @param key the full key, such as {@code healthcheck.checks.search.enabled}
         * @param value the value as text
         */
        public Builder set(String key, String value) {
            settings.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
            return this;
        }

        /** {@return the current settings; the builder remains usable} */
        public HealthCheckConfig build() {
            Map<String, String> copy = Map.copyOf(settings);
            return () -> copy;
        }

        private static String ttlText(Duration ttl) {
            return ttl.isZero() ? "off" : ttl.toString();
        }
    }
}
