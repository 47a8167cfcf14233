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
 * <p>A method may return a {@link Section}, or any value that JSON-B can write. The rules for the place of a
 * {@link HealthCheck} method apply to it too. If a section throws, the report shows the error in its
 * place, and all other sections. The deployment fails if two sections have the same name. The
 * built-in sections are {@code os}, {@code java}, {@code process}, {@code config}, {@code build},
 * {@code runtime}, {@code server}, {@code sbom}, {@code tls}, {@code resources} and {@code digest};
 * the name of one that a setting switches off is free.
 *
 * <p>Secrets in a section's data are masked by name and by value.
 */
@Qualifier
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface EnvironmentSection {

    /**
     * The name of the section: any text without control characters, and without leading or trailing white space.
     *
     * @return the name; empty (the default) means the name of the method or field, or the simple class name with a
     *     lower-case first letter
     */
    @Nonbinding
    String value() default "";

    /** The annotation as a literal, for look-ups of sections. Its members are not binding. */
    final class Literal extends AnnotationLiteral<EnvironmentSection> implements EnvironmentSection {
        /** Matches every section. */
        public static final Literal INSTANCE = new Literal("");

        private static final long serialVersionUID = 1L;

        /** The value of the annotation. */
        private final String name;

        private Literal(String name) {
            this.name = name;
        }

        /**
         * {@return the annotation with a name, for a bean that an extension adds}
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
