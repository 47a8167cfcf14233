package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.check.AnnotationSettings;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Optional;

/**
 * A check or section, from the qualifiers of a bean.
 *
 * @param origin the place of the declaration, for messages
 * @param annotation the settings in the annotation of a check
 */
record Declaration(DeclarationType kind, String name, String origin, AnnotationSettings annotation, Bean<?> bean) {

    /** {@return the declaration of this kind in the qualifiers of the bean; empty if it does not exist} */
    static Optional<Declaration> of(DeclarationType kind, Bean<?> bean) {
        return bean.getQualifiers().stream()
                .filter(kind.annotation::isInstance)
                .findFirst()
                .map(annotation -> {
                    String origin = originOf(bean);
                    String explicit = kind.valueOf(annotation);
                    String name = explicit.isEmpty() ? nameFrom(origin) : explicit;
                    return new Declaration(
                            kind, name, origin, kind.settingsOf(annotation, kind + " on " + origin), bean);
                });
    }

    /** {@return a check with the name of its class or member} */
    static Declaration named(String origin, AnnotationSettings annotation, Bean<?> bean) {
        return new Declaration(DeclarationType.CHECK, nameFrom(origin), origin, annotation, bean);
    }

    /** {@return whether an extension of the library has read it} */
    boolean isRead() {
        return !Origin.Literal.in(bean.getQualifiers()).isEmpty();
    }

    /** A bean that specialises another bean also has its origin. A bean of another extension has no origin. */
    private static String originOf(Bean<?> bean) {
        String type = bean.getBeanClass().getName();
        return Origin.Literal.in(bean.getQualifiers()).stream()
                .filter(origin -> origin.equals(type) || origin.startsWith(type + "#"))
                .findFirst()
                .or(() -> Origin.Literal.in(bean.getQualifiers()).stream().findFirst())
                .orElse(type);
    }

    private static String nameFrom(String origin) {
        int hash = origin.indexOf('#');
        if (hash >= 0) {
            int end = origin.indexOf('(', hash);
            return origin.substring(hash + 1, end < 0 ? origin.length() : end);
        }
        String simple = origin.substring(Math.max(origin.lastIndexOf('.'), origin.lastIndexOf('$')) + 1);
        return simple.isEmpty() ? "" : Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }
}
