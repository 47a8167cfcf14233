package dev.healthcheck.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings given in code. Produce one bean of this type; what it sets wins over every other source,
 * and what it leaves out keeps its value from there.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Health {
 *     @Produces
 *     @Singleton
 *     HealthCheckConfig config() {
 *         return HealthCheckConfig.builder()
 *                 .path("/internal/health")
 *                 .failedStatus(500)
 *                 .failedHeader("X-Health", "bad")
 *                 .successTtl(Duration.ofSeconds(5))
 *                 .build();
 *     }
 * }
 * }</pre>
 *
 * <p>The deployment fails for two such beans, and for a value that is not allowed, just as it does
 * for one from a file. The bean is asked once, when the application starts.
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
     * Collects settings. Values are checked when the application is deployed, together with those of
     * all other sources. Not for use by several threads.
     */
    final class Builder {
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets {@code healthcheck.path}, {@code /healthcheck} by default.
         *
         * @param path the route of the health report below the JAX-RS application, with a leading slash
         * @return this builder
         */
        public Builder path(String path) {
            return set("healthcheck.path", path);
        }

        /**
         * Sets {@code healthcheck.environment.path}, {@code /environment} by default.
         *
         * @param path the route of the environment report below the JAX-RS application, with a leading
         *     slash
         * @return this builder
         */
        public Builder environmentPath(String path) {
            return set("healthcheck.environment.path", path);
        }

        /**
         * Sets {@code healthcheck.timeout}, two seconds by default.
         *
         * @param timeout how long a caller waits for a check at most; positive
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            return set("healthcheck.timeout", timeout.toString());
        }

        /**
         * Sets {@code healthcheck.success-ttl}, 27 seconds by default.
         *
         * @param ttl how long a passed result is kept; zero for not at all
         * @return this builder
         */
        public Builder successTtl(Duration ttl) {
            return set("healthcheck.success-ttl", ttlText(ttl));
        }

        /**
         * Sets {@code healthcheck.failed-ttl}, nine seconds by default.
         *
         * @param ttl how long a failed result is kept; zero for not at all
         * @return this builder
         */
        public Builder failedTtl(Duration ttl) {
            return set("healthcheck.failed-ttl", ttlText(ttl));
        }

        /**
         * Sets {@code healthcheck.stale-wait}, 250 milliseconds by default.
         *
         * @param wait how long a caller waits for a new result while there is an expired one; may be zero
         * @return this builder
         */
        public Builder staleWait(Duration wait) {
            return set("healthcheck.stale-wait", wait.toString());
        }

        /**
         * Sets {@code healthcheck.max-stale}, five minutes by default.
         *
         * @param age how old an expired result may be shown; positive
         * @return this builder
         */
        public Builder maxStale(Duration age) {
            return set("healthcheck.max-stale", age.toString());
        }

        /**
         * Sets {@code healthcheck.every}, off by default.
         *
         * @param interval of the runs in the background; zero for none
         * @return this builder
         */
        public Builder every(Duration interval) {
            return set("healthcheck.every", ttlText(interval));
        }

        /**
         * Sets {@code healthcheck.success-status}, 200 by default.
         *
         * @param status the status code while every check passes
         * @return this builder
         */
        public Builder successStatus(int status) {
            return set("healthcheck.success-status", Integer.toString(status));
        }

        /**
         * Sets {@code healthcheck.degraded-status}, 200 by default.
         *
         * @param status the status code while no critical check fails, but something is not well
         * @return this builder
         */
        public Builder degradedStatus(int status) {
            return set("healthcheck.degraded-status", Integer.toString(status));
        }

        /**
         * Sets {@code healthcheck.failed-status}, 503 by default.
         *
         * @param status the status code while a check fails
         * @return this builder
         */
        public Builder failedStatus(int status) {
            return set("healthcheck.failed-status", Integer.toString(status));
        }

        /**
         * Sets {@code healthcheck.success-headers.NAME}.
         *
         * @param name the name of a header to send while every check passes
         * @param value its value
         * @return this builder
         */
        public Builder successHeader(String name, String value) {
            return set("healthcheck.success-headers." + name, value);
        }

        /**
         * Sets {@code healthcheck.degraded-headers.NAME}.
         *
         * @param name the name of a header to send while no critical check fails, but something is not well
         * @param value its value
         * @return this builder
         */
        public Builder degradedHeader(String name, String value) {
            return set("healthcheck.degraded-headers." + name, value);
        }

        /**
         * Sets {@code healthcheck.failed-headers.NAME}.
         *
         * @param name the name of a header to send while a check fails
         * @param value its value
         * @return this builder
         */
        public Builder failedHeader(String name, String value) {
            return set("healthcheck.failed-headers." + name, value);
        }

        /**
         * Sets {@code healthcheck.success-format}, {@code json} by default.
         *
         * @param name the name of the {@link dev.healthcheck.spi.ReportFormat} to use while every check
         *     passes
         * @return this builder
         */
        public Builder successFormat(String name) {
            return set("healthcheck.success-format", name);
        }

        /**
         * Sets {@code healthcheck.degraded-format}, {@code json} by default.
         *
         * @param name the name of the {@link dev.healthcheck.spi.ReportFormat} to use while no critical check fails, but
         *     something is not well
         * @return this builder
         */
        public Builder degradedFormat(String name) {
            return set("healthcheck.degraded-format", name);
        }

        /**
         * Sets {@code healthcheck.failed-format}, {@code json} by default.
         *
         * @param name the name of the {@link dev.healthcheck.spi.ReportFormat} to use while a check fails
         * @return this builder
         */
        public Builder failedFormat(String name) {
            return set("healthcheck.failed-format", name);
        }

        /**
         * Sets {@code healthcheck.details}, {@code always} by default.
         *
         * @param access who sees more than the status: {@code always}, {@code authenticated}, {@code
         *     role:A,B}, {@code token} or {@code never}
         * @return this builder
         */
        public Builder details(String access) {
            return set("healthcheck.details", access);
        }

        /**
         * Sets {@code healthcheck.environment.access}, {@code off} by default.
         *
         * @param access who sees the environment report: {@code public}, {@code authenticated}, {@code
         *     role:A,B}, {@code token} or {@code off}
         * @return this builder
         */
        public Builder environmentAccess(String access) {
            return set("healthcheck.environment.access", access);
        }

        /**
         * Sets {@code healthcheck.token-file}; there is none by default.
         *
         * @param file the path of a file that holds the token which callers show as {@code Authorization: Bearer
         *     TOKEN} where access is by {@code token}; read once, when the application is deployed
         * @return this builder
         */
        public Builder tokenFile(String file) {
            return set("healthcheck.token-file", file);
        }

        /**
         * Sets any setting, as a file would.
         *
         * @param key the full key, such as {@code healthcheck.checks.search.enabled}
         * @param value the value as text
         * @return this builder
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
