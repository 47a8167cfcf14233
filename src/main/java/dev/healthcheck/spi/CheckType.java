package dev.healthcheck.spi;

import dev.healthcheck.Check;
import java.util.List;

/**
 * A type of ready-made checks. The setting {@code healthcheck.checks.NAME.type} names the type, and its options are
 * further settings of that check. A bean of this interface adds a type, or replaces the built-in type of its name:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Licence implements CheckType {
 *     private static final CheckOption<Integer> DAYS =
 *             CheckOption.number("days", "30", 1, 3650, "the number of days before the end");
 *
 *     public String name() {
 *         return "licence";
 *     }
 *
 *     public String meaning() {
 *         return "the licence is valid for some more days";
 *     }
 *
 *     public List<CheckOption<?>> options() {
 *         return List.of(DAYS);
 *     }
 *
 *     public Check create(CheckOptions options) {
 *         return () -> licence.daysLeft() > options.get(DAYS) ? CheckResult.passed("valid") : CheckResult.failed("ends");
 *     }
 * }
 * }</pre>
 *
 * <pre>{@code
 * healthcheck.checks.our-licence.type=licence
 * healthcheck.checks.our-licence.days=14
 * }</pre>
 *
 * <p>The deployment fails if two beans have one name, or if an option has a bad value.
 */
public interface CheckType {

    /** {@return the name for the settings: lower-case letters, digits and hyphens; it never changes} */
    String name();

    /** {@return what a check of this type finds out, as one sentence without a full stop} */
    String meaning();

    /**
     * {@return the options} The deployment calls this method for each check of the type. The name of an option is none
     * of the settings that every check has, such as {@code timeout}.
     */
    List<CheckOption<?>> options();

    /**
     * Makes a check. The deployment calls this method once for each check of the type.
     *
     * @param options the values of the options
     * @return the check, perhaps a {@link LimitedCheck}; the method itself does not connect to anything
     * @throws IllegalArgumentException if the values do not go together; the message names the option and the allowed
     *     values, and the deployment fails with it
     */
    Check create(CheckOptions options);

    /**
     * {@return whether a check of the type uses something outside of the process}
     *
     * <p>Such a check does not belong into the liveness. The default is {@code true}.
     */
    default boolean isExternal() {
        return true;
    }
}
