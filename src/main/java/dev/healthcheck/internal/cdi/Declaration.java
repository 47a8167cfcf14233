package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.check.AnnotationSettings;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Optional;

/**
 * A check or section as a bean's qualifiers declare it.
 *
 * @param origin where it was declared, for the reader of a message
 * @param annotation the settings of a check that its annotation has
 */
record Declaration(Kind kind, String name, String origin, AnnotationSettings annotation, Bean<?> bean) {

    /** {@return what the qualifiers of the bean declare of this kind} */
    static Optional<Declaration> of(Kind kind, Bean<?> bean) {
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

    /** A bean that specialises another has the origin of that too; one that an extension added has none. */
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
