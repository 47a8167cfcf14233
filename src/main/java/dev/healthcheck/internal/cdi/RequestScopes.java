package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.transaction.LeftTransactions;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;

/** Gives what runs outside of a request a request scope of its own, and an end to the transaction that it leaves. */
final class RequestScopes implements RunScope {
    private final Instance<RequestContextController> controllers;
    private final LeftTransactions transactions;

    RequestScopes(Instance<RequestContextController> controllers, LeftTransactions transactions) {
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

    /** {@return what ends the request} Where none can begin, the body runs nevertheless: it says what it misses. */
    private Runnable begin() {
        try {
            Instance.Handle<RequestContextController> handle = controllers.getHandle();
            handle.get().activate();
            return () -> end(handle);
        } catch (RuntimeException noContainer) {
            return () -> {};
        }
    }

    /** What has outlived its application finds nothing left to end. */
    private static void end(Instance.Handle<RequestContextController> handle) {
        try {
            handle.get().deactivate();
            handle.destroy();
        } catch (RuntimeException noContainer) {
            // The container has ended the request with everything else.
        }
    }
}
