package dev.healthcheck.internal.registry;

import dev.healthcheck.CheckResult;
import dev.healthcheck.spi.CheckExceptionHandler;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Reads a result from whatever a check answers or throws. */
final class CheckBody implements Callable<@Nullable CheckResult> {
    private final String name;
    private final Callable<@Nullable Object> body;
    private final @Nullable CheckExceptionHandler exceptionHandler;

    CheckBody(String name, Callable<@Nullable Object> body, @Nullable CheckExceptionHandler exceptionHandler) {
        this.name = name;
        this.body = body;
        this.exceptionHandler = exceptionHandler;
    }

    @Override
    public @Nullable CheckResult call() {
        try {
            return resultOf(Values.settle(body.call()));
        } catch (Throwable thrown) {
            return handle(Causes.unwrap(thrown));
        }
    }

    private static @Nullable CheckResult resultOf(@Nullable Object value) {
        if (value == null || value instanceof CheckResult) {
            return (CheckResult) value;
        }
        if (value instanceof Boolean passed) {
            return passed ? CheckResult.passed("ok") : CheckResult.failed((Object) "returned false");
        }
        return CheckResult.passed(value);
    }

    private CheckResult handle(Throwable cause) {
        CheckResult plain = CheckResult.failed(cause);
        if (exceptionHandler == null) {
            return plain;
        }
        try {
            CheckResult handled = exceptionHandler.handle(name, cause);
            return handled == null ? plain : handled;
        } catch (RuntimeException | Error broken) {
            return plain;
        }
    }
}
