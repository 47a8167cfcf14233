package dev.healthcheck.internal.value;

import java.util.Set;

/** Finds the exception of the application inside the exceptions that a container wraps around it. */
public final class ContainerExceptions {
    /** The names of the wrappers, because not every server has each class. */
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

    /** The greatest number of wrappers, because causes can form a circle. */
    private static final int DEEPEST = 20;

    private ContainerExceptions() {}

    public static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && isWrapper(cause); depth++) {
            cause = cause.getCause() == null ? cause : cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable thrown) {
        // The name comes first: an exception of the application may throw when it returns its cause.
        return WRAPPERS.contains(thrown.getClass().getName()) && thrown.getCause() != null;
    }
}
