package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.run.RunScope;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;

/** Runs code outside of a request in its own request scope, and ends the transaction that the code leaves open. */
final class RequestScopes implements RunScope {
    private final Instance<RequestContextController> controllers;
    private final TransactionGuard transactions;

    RequestScopes(Instance<RequestContextController> controllers, TransactionGuard transactions) {
        this.controllers = controllers;
        this.transactions = transactions;
    }

    @Override
    public <T> T within(String name, Supplier<T> body) {
        Runnable end = begin();
        try {
            return transactions.within(name, body);
        } finally {
            end.run();
        }
    }

    /** {@return the action that ends the request scope} If the scope cannot start, the body runs without it. */
    private Runnable begin() {
        try {
            Instance.Handle<RequestContextController> handle = controllers.getHandle();
            handle.get().activate();
            return () -> end(handle);
        } catch (RuntimeException noContainer) {
            return () -> {};
        }
    }

    /** If the application has ended, the method does nothing. */
    private static void end(Instance.Handle<RequestContextController> handle) {
        try {
            handle.get().deactivate();
            handle.destroy();
        } catch (RuntimeException noContainer) {
            // The container has already ended the request scope.
        }
    }
}
