package dev.healthcheck;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a health check: a method of a bean, a bean that is a {@link Check}, or a producer of one.
 *
 * <p>A request for the health report runs the check if its last outcome has expired or expires soon. If
 * {@link #every()} is set, the library also runs the check in the background.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Checks {
 *     @HealthCheck(timeout = "500ms", tags = "db")
 *     boolean ordersDatabase(DataSource orders) throws SQLException { // parameters are injected
 *         try (var connection = orders.getConnection()) {
 *             return connection.isValid(1);
 *         }
 *     }
 * }
 *
 * @HealthCheck("search")
 * @ApplicationScoped
 * class SearchCheck implements Check { ... }
 * }</pre>
 *
 * <p><b>What a method may return</b>
 *
 * <ul>
 *   <li>{@link CheckResult}: the result itself;
 *   <li>{@code boolean}: {@code true} is a passed result, {@code false} a failed result;
 *   <li>{@link Check}: the library runs it;
 *   <li>a {@link java.util.concurrent.CompletionStage} of any of these: the run waits for its value;
 *   <li>a {@code String} or any other value that JSON-B can write: passed, with the value as the output.
 * </ul>
 *
 * An exception, an {@code Error} and {@code null} make a failed result of that check only.
 *
 * <p><b>Where the annotation is allowed.</b> The class of a check method must be a bean: give it a scope, such as
 * {@link jakarta.enterprise.context.ApplicationScoped}. A class that is itself a check needs no scope: without
 * one, it is a {@link jakarta.enterprise.context.Dependent} bean. The method may have any visibility, and may be
 * static. In a session bean it must be a business method or static. The deployment fails, with a message, for
 *
 * <ul>
 *   <li>two checks with the same name;
 *   <li>a class that is not a {@link Check};
 *   <li>a {@code void} method: it returns no result;
 *   <li>a method with a scope: the scope would keep the first result;
 *   <li>a method inherited from a class that is not a bean: CDI does not inherit producers;
 *   <li>a duration that is not valid, or a threshold out of its range;
 *   <li>the name of a route of the library, such as {@code history} or {@code ready}.
 * </ul>
 *
 * <p>The settings {@code healthcheck.checks.NAME.*} of the configuration override every member here.
 */
@Qualifier
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface HealthCheck {

    /**
     * The name of the check, the {@code checker} of the report: any text without control characters, and without
     * leading or trailing white space.
     *
     * @return the name; empty (the default) means the name of the method or field, or the simple class name with a
     *     lower-case first letter
     */
    @Nonbinding
    String value() default "";

    /**
     * {@return the maximum time that a caller waits for one run: {@code 500ms}, {@code 2s}, {@code 1m}, an ISO-8601
     * duration, or a number of seconds; empty (the default) means {@code healthcheck.timeout}}
     */
    @Nonbinding
    String timeout() default "";

    /**
     * {@return the time to live of a passed result, as a duration like {@link #timeout()}, or {@code off} to keep no
     * result; empty (the default) means {@code healthcheck.success-ttl}}
     */
    @Nonbinding
    String successTtl() default "";

    /**
     * {@return the time to live of a failed or degraded result, as a duration like {@link #timeout()}, or {@code off} to
     * keep no result; empty (the default) means {@code healthcheck.failed-ttl}}
     */
    @Nonbinding
    String failedTtl() default "";

    /**
     * {@return whether a failure of this check fails the report; {@code true} by default} A failure of a check that is
     * not critical only degrades the report: the application works without the checked resource.
     */
    @Nonbinding
    boolean critical() default true;

    /**
     * {@return the interval of the runs in the background, as a duration like {@link #timeout()}, or {@code off} for no
     * such runs; empty (the default) means {@code healthcheck.every}} If the interval is shorter than the times to
     * live, no caller waits for a run.
     */
    @Nonbinding
    String every() default "";

    /**
     * {@return the number of failed runs in a row after which a check that passed counts as failed: 1 to 1000, or 0 (the
     * default) for {@code healthcheck.failure-threshold}}
     */
    @Nonbinding
    int failureThreshold() default 0;

    /**
     * {@return the number of passed runs in a row after which a check that failed counts as passed: 1 to 1000, or 0 (the
     * default) for {@code healthcheck.recovery-threshold}}
     */
    @Nonbinding
    int recoveryThreshold() default 0;

    /**
     * {@return the probes of the check; empty (the default) means {@link Probe#READINESS}} A check of a dependency does
     * not belong into {@link Probe#LIVENESS}: a restart of this process does not mend a database.
     */
    @Nonbinding
    Probe[] probes() default {};

    /**
     * {@return the tags, for {@code ?tags=} and for groups; empty by default} A tag has no comma, and no {@code !} in
     * front.
     */
    @Nonbinding
    String[] tags() default {};

    /** {@return the endpoints that fail with the check, such as {@code /orders/{id}}; empty by default} */
    @Nonbinding
    String[] affectedEndpoints() default {};

    /** {@return the {@code http(s)} address of the instructions for a failure, for alerts; empty by default} */
    @Nonbinding
    String runbook() default "";

    /**
     * The people to call for a failure, in reports, alerts, events and the log: a name such as {@code team-orders}, a
     * {@code mailto:} address or an {@code http(s)} address.
     *
     * @return one line of at most 200 characters, without control characters; empty by default
     */
    @Nonbinding
    String owner() default "";

    /** The annotation as a literal, for look-ups of checks. Its members are not binding. */
    final class Literal extends HealthCheckDefaults {
        /** Matches every health check. */
        public static final Literal INSTANCE = new Literal("");

        private static final long serialVersionUID = 1L;

        private final String name;

        private Literal(String name) {
            this.name = name;
        }

        /**
         * {@return the annotation with a name, for a bean that an extension adds}
         *
         * @param name the name of the health check
         */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return name;
        }
    }
}
