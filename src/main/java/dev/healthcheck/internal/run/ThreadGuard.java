package dev.healthcheck.internal.run;

import java.util.function.Supplier;

/** Leaves a thread as it was, whatever a check does to it: its name, class loader, priority and interrupt. */
final class ThreadGuard {
    private ThreadGuard() {}

    /** {@return what the action returns} Meanwhile the thread has a name that tells a thread dump's reader its task. */
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
