package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.spi.CheckExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A result for what is thrown. */
@ApplicationScoped
public class TypeNames implements CheckExceptionHandler {
    @Override
    public CheckResult handle(String checker, Throwable thrown) {
        return CheckResult.failed((Object) (checker + ": " + thrown.getClass().getSimpleName()));
    }
}
