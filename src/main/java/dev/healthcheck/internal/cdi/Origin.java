package dev.healthcheck.internal.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.List;

/**
 * The place of the declaration of a check or section. The extensions add it: it makes each bean unique, and has the
 * name of the method, which a bean does not have. Public, because containers read its member by reflection.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Origin {

    /** {@return the class; then, after {@code #}, the method with its parameters, or the field} */
    String value();

    /** The qualifier as a literal. */
    final class Literal extends AnnotationLiteral<Origin> implements Origin {
        private static final long serialVersionUID = 1L;

        private final String value;

        Literal(String value) {
            this.value = value;
        }

        /** {@return the origins in the qualifiers: empty for a bean of an extension, two if the bean specialises} */
        static List<String> in(Collection<Annotation> qualifiers) {
            return qualifiers.stream()
                    .filter(Origin.class::isInstance)
                    .map(qualifier -> ((Origin) qualifier).value())
                    .sorted()
                    .toList();
        }

        @Override
        public String value() {
            return value;
        }
    }
}
