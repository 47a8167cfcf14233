package dev.healthcheck.internal.value;

import java.util.Set;

/** Finds what the application threw inside what a container made of it. */
public final class Causes {
    /** By name, because not every server has each of them. */
    private static final Set<String> WRAPPERS = Set.of(
            "jakarta.ejb.EJBException",
            "jakarta.ejb.EJBTransactionRolledbackException",
            "jakarta.enterprise.inject.CreationException",
            "org.jboss.weld.exceptions.CreationException",
            "org.jboss.weld.exceptions.WeldException",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.reflect.UndeclaredThrowableException",
            "java.util.concurrent.CompletionException",
            "java.util.concurrent.ExecutionException");

    /** Causes can form a circle. */
    private static final int DEEPEST = 20;

    private Causes() {}

    public static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && isWrapper(cause); depth++) {
            cause = cause.getCause() == null ? cause : cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable thrown) {
        // In this order: the application's own exceptions are not asked, as their answer can be out of order.
        return WRAPPERS.contains(thrown.getClass().getName()) && thrown.getCause() != null;
    }
}
