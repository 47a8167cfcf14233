package dev.healthcheck;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a section of the environment report: a method of a bean, a bean that is a {@link Section},
 * or a producer of one.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Facts {
 *     @EnvironmentSection("application")
 *     Map<String, String> application() {
 *         return Map.of("maintainer", "Frank Stratton", "git_commit", "4f2a91c");
 *     }
 * }
 * }</pre>
 *
 * <p>A method may return anything that JSON-B can write, or a {@link Section}, and stands where a
 * {@link HealthCheck} method may stand, with the same limits. A section that throws shows its error
 * in its place; the rest of the report stands. The deployment fails for a name that is taken; the
 * built-in sections are {@code os}, {@code java}, {@code process} and {@code config}.
 *
 * <p>What a section shows is scrubbed of secrets by the names they stand under.
 */
@Qualifier
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface EnvironmentSection {

    /**
     * The name of the section: any text without control characters, and without white space at its
     * ends.
     *
     * @return the name; empty (the default) for the name of the method or field, or the simple name
     *     of the class with its first letter in lower case
     */
    @Nonbinding
    String value() default "";

    /** The annotation as a value, to look sections up by. No member of it is binding. */
    final class Literal extends AnnotationLiteral<EnvironmentSection> implements EnvironmentSection {
        /** Matches every section. */
        public static final Literal INSTANCE = new Literal("");

        private static final long serialVersionUID = 1L;

        private final String name;

        private Literal(String name) {
            this.name = name;
        }

        /**
         * {@return the annotation with a name, as an extension needs it for a bean that it adds}
         *
         * @param name the name of the section
         */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return name;
        }
    }
}
