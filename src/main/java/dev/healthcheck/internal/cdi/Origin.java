package dev.healthcheck.internal.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.List;

/**
 * Where a check or section was declared. The extensions add it, so that each can be told from all others and knows
 * the name of its method, which a bean does not tell. Public, because containers read its member by reflection.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Origin {

    /** {@return the class, and after a hash the method with its parameters or the field} */
    String value();

    /** The qualifier as a value. */
    final class Literal extends AnnotationLiteral<Origin> implements Origin {
        private static final long serialVersionUID = 1L;

        private final String value;

        Literal(String value) {
            this.value = value;
        }

        /** {@return the origins among the qualifiers: none where an extension added the bean, two where it specialises} */
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
