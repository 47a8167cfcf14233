package dev.healthcheck.spi;

import dev.healthcheck.CheckResult;

/**
 * Turns what a check threw into its result. At most one bean of this type may exist, else the
 * deployment fails; without one, the output is the message of the exception.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class OnlyTheType implements CheckExceptionHandler {
 *     public CheckResult handle(String checker, Throwable thrown) {
 *         return CheckResult.failed(thrown.getClass().getSimpleName());
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface CheckExceptionHandler {

    /**
     * Says what to make of it.
     *
     * @param checker the name of the check
     * @param thrown what the check threw, without the exceptions that the container wrapped it in
     * @return the result to record, which may be a passed one
     * @throws RuntimeException if it cannot: the result is then the one recorded without a handler;
     *     the same goes for {@code null}
     */
    CheckResult handle(String checker, Throwable thrown);
}
