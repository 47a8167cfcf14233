package dev.healthcheck.internal.cdi;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.AnnotationLiteral;

/** {@code @Produces} as a literal. */
final class ProducesLiteral extends AnnotationLiteral<Produces> implements Produces {
    static final ProducesLiteral LITERAL = new ProducesLiteral();

    private static final long serialVersionUID = 1L;

    private ProducesLiteral() {}
}
