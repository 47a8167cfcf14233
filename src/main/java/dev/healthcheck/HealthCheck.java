package dev.healthcheck;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.AnnotationLiteral;
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
 * <p>It is run when the health endpoint is asked and its last outcome has expired, and, where {@link #every()} says so,
 * in the background.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Checks {
 *     @HealthCheck
 *     CheckResult redisAvailable(RedisClient client) { // parameters are injected
 *         return CheckResult.passed(client.ping());
 *     }
 *
 *     @HealthCheck(timeout = "500ms")
 *     boolean ordersDatabase(DataSource orders) throws SQLException {
 *         try (var connection = orders.getConnection()) {
 *             return connection.isValid(1);
 *         }
 *     }
 * }
 *
 * @HealthCheck("search")
 * @ApplicationScoped
 * class SearchCheck implements Check { ... }
 *
 * @ApplicationScoped
 * class Mail {
 *     @Produces
 *     @HealthCheck("mail")
 *     Check mail(Session session) {
 *         return () -> ...;
 *     }
 * }
 * }</pre>
 *
 * <p><b>What a method may return</b>
 *
 * <ul>
 *   <li>{@link CheckResult}, as it stands;
 *   <li>{@code boolean}: {@code true} passes;
 *   <li>{@link Check}, which is then run;
 *   <li>a {@link java.util.concurrent.CompletionStage} of any of these, which is waited for;
 *   <li>a {@code String} or anything else that JSON-B can write: passed, with that as the output.
 * </ul>
 *
 * An exception, an {@code Error} and {@code null} are failed results of that check alone.
 *
 * <p><b>Where it may stand.</b> The class of a check method must be a bean: give it a scope, such as
 * {@link jakarta.enterprise.context.ApplicationScoped}. A class that is itself a check is a
 * {@link jakarta.enterprise.context.Dependent} bean without one. The method may be public to
 * private, and static. In a session bean it is a business method or static. The deployment fails,
 * and says so, for
 *
 * <ul>
 *   <li>two checks of one name;
 *   <li>a class that is not a {@link Check};
 *   <li>a {@code void} method: it could not say anything;
 *   <li>a method with a scope: its result would be kept for as long as the scope lives;
 *   <li>a method inherited from a class that is no bean: CDI does not inherit producers;
 *   <li>a duration that cannot be read, or a threshold out of its range;
 *   <li>the name {@code history}, under which the last changes are reported.
 * </ul>
 *
 * <p>Every setting here is overridden by {@code healthcheck.checks.NAME.*} of the configuration.
 */
@Qualifier
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface HealthCheck {

    /**
     * The name of the check, the {@code checker} of the report: any text without control
     * characters, and without white space at its ends.
     *
     * @return the name; empty (the default) for the name of the method or field, or the simple name
     *     of the class with its first letter in lower case
     */
    @Nonbinding
    String value() default "";

    /**
     * The longest that a caller waits for one run: {@code 500ms}, {@code 2s}, {@code 1m}, an ISO-8601
     * duration, or a number of seconds.
     *
     * @return a positive duration; empty (the default) for {@code healthcheck.timeout}
     */
    @Nonbinding
    String timeout() default "";

    /**
     * How long a passed result is kept, as a duration like {@link #timeout()}; {@code off} for not
     * at all.
     *
     * @return the time to live; empty (the default) for {@code healthcheck.success-ttl}
     */
    @Nonbinding
    String successTtl() default "";

    /**
     * How long a failed or degraded result is kept, as a duration like {@link #timeout()}; {@code off} for not
     * at all.
     *
     * @return the time to live; empty (the default) for {@code healthcheck.failed-ttl}
     */
    @Nonbinding
    String failedTtl() default "";

    /**
     * Whether a failure of this check fails the whole report. A failure of one that is not critical makes the whole
     * {@code degraded}: the application can do without what is checked.
     *
     * @return {@code true} by default
     */
    @Nonbinding
    boolean critical() default true;

    /**
     * The interval at which the check is run in the background, whether anybody asks or not, as a duration like
     * {@link #timeout()}; {@code off} for not at all. Make it shorter than the times to live, and nobody who asks ever
     * waits.
     *
     * @return the interval; empty (the default) for {@code healthcheck.every}
     */
    @Nonbinding
    String every() default "";

    /**
     * How many runs in a row must fail before a check that passed counts as failed.
     *
     * @return 1 to 1000; 0 (the default) for {@code healthcheck.failure-threshold}
     */
    @Nonbinding
    int failureThreshold() default 0;

    /**
     * How many runs in a row must pass before a check that failed counts as passed.
     *
     * @return 1 to 1000; 0 (the default) for {@code healthcheck.recovery-threshold}
     */
    @Nonbinding
    int recoveryThreshold() default 0;

    /** The annotation as a value, to look checks up by. No member of it is binding. */
    final class Literal extends AnnotationLiteral<HealthCheck> implements HealthCheck {
        /** Matches every health check. */
        public static final Literal INSTANCE = new Literal("");

        private static final long serialVersionUID = 1L;

        private final String name;

        private Literal(String name) {
            this.name = name;
        }

        /**
         * {@return the annotation with a name, as an extension needs it for a bean that it adds}
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

        @Override
        public String timeout() {
            return "";
        }

        @Override
        public String successTtl() {
            return "";
        }

        @Override
        public String failedTtl() {
            return "";
        }

        @Override
        public boolean critical() {
            return true;
        }

        @Override
        public String every() {
            return "";
        }

        @Override
        public int failureThreshold() {
            return 0;
        }

        @Override
        public int recoveryThreshold() {
            return 0;
        }
    }
}
