package dev.healthcheck.internal.check;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.value.ContainerExceptions;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls a check, and makes a result of the value that it returns or the exception that it throws. */
final class CheckInvoker implements Callable<CheckResult> {
    private final String name;
    private final Invocation invocation;
    private final Collection<? extends Type> declared;
    private final ReturnValues values;
    private final @Nullable CheckExceptionHandler exceptionHandler;

    /** @param declared the declared return types of the check; empty if they are not known */
    CheckInvoker(
            String name,
            Invocation invocation,
            Collection<? extends Type> declared,
            ReturnValues values,
            @Nullable CheckExceptionHandler exceptionHandler) {
        this.name = name;
        this.invocation = invocation;
        this.declared = declared;
        this.values = values;
        this.exceptionHandler = exceptionHandler;
    }

    @Override
    public CheckResult call() {
        try {
            return invocation.invoke(returned -> values.resultOf(returned, declared));
        } catch (Throwable thrown) {
            return handle(ContainerExceptions.unwrap(thrown));
        }
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
