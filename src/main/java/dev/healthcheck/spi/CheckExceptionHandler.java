package dev.healthcheck.spi;

import dev.healthcheck.CheckResult;

/**
 * Turns the exception of a check into a result. If two beans of this type exist, the deployment
 * fails. Without such a bean, the output is the message of the exception.
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
     * Returns the result for an exception.
     *
     * @param checker the name of the check
     * @param thrown the exception of the check, without the wrapper exceptions of the container
     * @return the result to record, which may be a passed result
     * @throws RuntimeException if the handler fails: the library then records the same result as without a handler. It
     *     does the same for {@code null}
     */
    CheckResult handle(String checker, Throwable thrown);
}
