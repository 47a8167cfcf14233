package dev.healthcheck.internal.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Keeps Apache BVal away from the resources of the library.
 *
 * <p>Their annotation turns validation off, but BVal intercepts each call of a type with that annotation. It then keeps
 * the annotation types of the methods, and so the class loader of the application, for ever. In an EAR it also fails at
 * the start.
 */
final class BVal {
    private static final String EXTENSION = "org.apache.bval.cdi.BValExtension";
    private static final String ANNOTATION = "jakarta.validation.executable.ValidateOnExecution";
    private static final String RESOURCES = "dev.healthcheck.rest";

    private final boolean isPresent;

    /** @param loader the class loader of the application */
    BVal(ClassLoader loader) {
        isPresent = isPresent(loader);
    }

    private static boolean isPresent(ClassLoader loader) {
        try {
            Class.forName(EXTENSION, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** Takes the annotation away, before the extension of BVal sees the type. */
    void keepAwayFrom(ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (isPresent && type.getJavaClass().getPackageName().equals(RESOURCES)) {
            event.configureAnnotatedType()
                    .remove(annotation -> annotation.annotationType().getName().equals(ANNOTATION));
        }
    }
}
