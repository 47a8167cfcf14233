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
        try (Instance.Handle<RequestContextController> handle = controllers.getHandle()) {
            RequestContextController controller = handle.get();
            boolean activated = controller.activate();
            try {
                run.run();
            } finally {
                if (activated) {
                    controller.deactivate();
                }
            }
        }
    }
}
