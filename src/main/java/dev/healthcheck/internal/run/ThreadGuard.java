package dev.healthcheck.internal.run;

import java.util.function.Supplier;

/** Restores the name, class loader and priority of a thread after a check, and clears its interrupt. */
final class ThreadGuard {
    private ThreadGuard() {}

    /** {@return the value of the action} Meanwhile the name of the thread contains the task, for thread dumps. */
    static <T> T within(String task, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        String idleName = thread.getName();
        ClassLoader loader = thread.getContextClassLoader();
        int priority = thread.getPriority();
        try {
            thread.setName(idleName + ": " + task);
            return action.get();
        } finally {
            Thread.interrupted();
            thread.setContextClassLoader(loader);
            thread.setPriority(priority);
            thread.setName(idleName);
        }
    }
}
