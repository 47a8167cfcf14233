package dev.healthcheck.internal.discovery;

import dev.healthcheck.internal.settings.Declared;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check or section as a bean's qualifiers declare it. */
record Declaration(Kind kind, String name, String origin, Declared limits) {

    /** {@return what the qualifiers of one bean declare} */
    static List<Declaration> of(Set<Annotation> qualifiers) {
        String origin = qualifiers.stream()
                .filter(Origin.class::isInstance)
                .map(qualifier -> ((Origin) qualifier).value())
                .findFirst()
                .orElse("");
        return Arrays.stream(Kind.values())
                .map(kind -> of(kind, qualifiers, origin))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Declaration of(Kind kind, Set<Annotation> qualifiers, String origin) {
        return qualifiers.stream()
                .filter(kind.annotation::isInstance)
                .findFirst()
                .map(annotation -> {
                    String explicit = kind.valueOf(annotation);
                    String name = explicit.isEmpty() ? nameFrom(origin) : explicit;
                    return new Declaration(kind, name, origin, kind.limitsOf(annotation, kind + " on " + origin));
                })
                .orElse(null);
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
