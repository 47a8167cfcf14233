package dev.healthcheck.internal.app;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executor;

/** Gives every run a request scope of its own, and its thread a name that tells what it is doing. */
final class RequestScopes implements Executor {
    private final Executor threads;
    private final Instance<RequestContextController> controllers;

    RequestScopes(Executor threads, Instance<RequestContextController> controllers) {
        this.threads = threads;
        this.controllers = controllers;
    }

    @Override
    public void execute(Runnable run) {
        threads.execute(() -> inScope(run));
    }

    private void inScope(Runnable run) {
        Runnable end = begin();
        try {
            run.run();
        } finally {
            end.run();
        }
    }

    /** {@return what ends the request} Where none can begin, the run still takes place: its check says what it misses. */
    private Runnable begin() {
        try {
            Instance.Handle<RequestContextController> handle = controllers.getHandle();
            handle.get().activate();
            return () -> end(handle);
        } catch (RuntimeException noContainer) {
            return () -> {};
        }
    }

    /** A run that has outlived its application finds nothing left to end. */
    private static void end(Instance.Handle<RequestContextController> handle) {
        try {
            handle.get().deactivate();
            handle.destroy();
        } catch (RuntimeException noContainer) {
            // The container has ended the request with everything else.
        }
    }
}
