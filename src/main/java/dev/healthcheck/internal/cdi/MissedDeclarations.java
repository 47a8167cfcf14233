package dev.healthcheck.internal.cdi;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Scope;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds classes with checks and sections that CDI did not show to the extension. CDI does not discover a class without
 * a scope, and skips a class that cannot be loaded.
 */
final class MissedDeclarations {
    /** The annotations that make a class a bean, but are not scopes or stereotypes. */
    private static final Set<String> DEFINING = Set.of(
            "jakarta.interceptor.Interceptor",
            "jakarta.decorator.Decorator",
            "jakarta.ejb.Stateless",
            "jakarta.ejb.Stateful",
            "jakarta.ejb.Singleton",
            "jakarta.ejb.MessageDriven");

    private final Predicate<String> isKnown;
    private final ClassLoader application;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param isKnown whether the extension has seen the class of the name */
    MissedDeclarations(Predicate<String> isKnown, ClassLoader application) {
        this.isKnown = isKnown;
        this.application = application;
    }

    /** {@return a sentence for each declaration that CDI did not find} */
    List<String> problems() {
        return problems;
    }

    /** {@return a sentence for each declaration that the application excludes} */
    List<String> notes() {
        return notes;
    }

    /**
     * Checks a class that names an annotation of the library.
     *
     * @param mayBeCheck whether it names the annotation of checks: only then, a failure to load it is a problem
     */
    void look(String className, boolean mayBeCheck) {
        if (isKnown.test(className)) {
            return;
        }
        try {
            Class<?> type = Class.forName(className, false, application);
            if (!type.isAnnotation() && !type.isSynthetic()) {
                look(new ReflectedType(type), type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            String sentence = "%s cannot be loaded, so its %s are lost: %s"
                    .formatted(className, mayBeCheck ? "checks" : "sections", e);
            if (mayBeCheck) {
                problems.add(sentence + "; allowed: a class whose types are all there");
            } else {
                notes.add(sentence);
            }
        }
    }

    private void look(ReflectedType model, Class<?> type) {
        for (DeclarationType kind : DeclarationType.values()) {
            List<String> origins = new ArrayList<>();
            if (model.has(kind.annotation)) {
                origins.add(model.name());
            }
            if (!model.isAbstract()) {
                model.membersOrThrow(kind).forEach(member -> origins.add(model.name() + "#" + member.signature()));
            }
            for (String origin : origins) {
                if (isWanted(type)) {
                    problems.add(DeclarationRules.noBean(
                            kind, origin, model.name(), "it has no scope; allowed: one such as @ApplicationScoped"));
                } else {
                    notes.add(DeclarationRules.unwanted(kind, origin, model.isAlternative()));
                }
            }
        }
    }

    /** {@return whether the class has no veto and no bean annotation: with one of them, its exclusion is on purpose} */
    private static boolean isWanted(Class<?> type) {
        boolean vetoed = type.isAnnotationPresent(Vetoed.class)
                || (type.getPackage() != null && type.getPackage().isAnnotationPresent(Vetoed.class));
        return !vetoed && Arrays.stream(type.getAnnotations()).noneMatch(MissedDeclarations::definesBean);
    }

    private static boolean definesBean(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return type.isAnnotationPresent(NormalScope.class)
                || type.isAnnotationPresent(Scope.class)
                || type.isAnnotationPresent(Stereotype.class)
                || DEFINING.contains(type.getName());
    }
}
