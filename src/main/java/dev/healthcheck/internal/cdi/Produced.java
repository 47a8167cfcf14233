package dev.healthcheck.internal.cdi;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.AnnotationLiteral;

/** {@code @Produces} as a value. */
final class Produced extends AnnotationLiteral<Produces> implements Produces {
    static final Produced LITERAL = new Produced();

    private static final long serialVersionUID = 1L;

    private Produced() {}
}
