package dev.healthcheck.internal.cdi;

import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.Specializes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of annotations, and the beans that they became. A declaration that did not become a bean is a
 * problem, unless the application excludes the bean. One extension fills this object, on one thread.
 */
final class Declarations {
    private final Set<String> problems = new LinkedHashSet<>();

    /** The declarations of classes that may become beans, by kind and origin. */
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    /** The kind and origin of each declaration that became a bean. */
    private final Set<String> found = new HashSet<>();

    /** The declarations that beans inherit from types that may not be beans. */
    private final List<Inherited> inherited = new ArrayList<>();

    private record Seen(
            DeclarationType kind,
            String origin,
            TypeModel type,
            @Nullable MemberModel member) {}

    /** The names of the classes that are beans. */
    private final Set<String> enabled = new HashSet<>();

    /** The names of classes that another bean specialises. Their producers do not count, but Weld keeps them. */
    private final Set<String> specialised = new HashSet<>();

    /** The names of the classes that the extension read. */
    private final Set<String> known = new HashSet<>();

    /** The classes that may become beans. */
    private final Map<String, TypeModel> concrete = new LinkedHashMap<>();

    /** {@return whether the class itself declares something} Reads its annotations. */
    boolean read(TypeModel type, AnnotationChanges changes) {
        known.add(type.name());
        int before = seen.size() + problems.size();
        if (!type.isAbstract()) {
            concrete.put(type.name(), type);
        }
        for (DeclarationType kind : DeclarationType.values()) {
            readClass(kind, type, changes);
            if (!type.isAbstract()) {
                type.members(kind).forEach(member -> readMember(kind, type, member, changes));
            }
        }
        return seen.size() + problems.size() > before;
    }

    private void readClass(DeclarationType kind, TypeModel type, AnnotationChanges changes) {
        String carrier = type.annotationWith(kind.annotation);
        if (carrier != null) {
            problems.add(DeclarationRules.carriedAnnotation(kind, type.name(), carrier));
        }
        if (!type.has(kind.annotation)) {
            return;
        }
        if (!type.supertypes().contains(kind.contract.getName())) {
            problems.add(DeclarationRules.wrongClass(kind, type.name()));
        } else if (type.isAbstract()) {
            problems.add(DeclarationRules.abstractClass(kind, type.name()));
        } else {
            see(new Seen(kind, type.name(), type, null));
            changes.markClass(type.name());
        }
    }

    private void readMember(DeclarationType kind, TypeModel type, MemberModel member, AnnotationChanges changes) {
        String origin = member.originIn(type);
        String problem = DeclarationRules.problemOf(kind, type, member, origin);
        if (problem != null) {
            problems.add(problem);
        } else {
            see(new Seen(kind, origin, type, member));
            changes.makeProducer(member, origin);
        }
    }

    private void see(Seen declaration) {
        seen.put(key(declaration.kind, declaration.origin), declaration);
    }

    /** Records a bean that is a check or section. */
    void found(DeclarationType kind, Collection<String> origins) {
        origins.forEach(origin -> found.add(key(kind, origin)));
    }

    /** Records a class that is a bean: it may inherit declarations. */
    void enabled(TypeModel bean) {
        if (enabled.add(bean.name())) {
            if (bean.has(Specializes.class)) {
                bean.parents().forEach(parent -> specialised.add(parent.name()));
            }
            inherited.addAll(Inherited.by(bean));
        }
    }

    /** Adds a problem that does not belong to one declaration. */
    void addProblem(String problem) {
        problems.add(problem);
    }

    /** {@return a sentence for each problem; complete when all beans are known} */
    List<String> problems() {
        Set<String> all = new LinkedHashSet<>(problems);
        for (Inherited one : inherited) {
            if (!isFound(one.kind(), one.origin())) {
                all.add(DeclarationRules.inherited(
                        one.kind(), one.origin(), one.bean().name()));
            }
        }
        for (Lost one : lost()) {
            if (one.reason != null) {
                all.add(DeclarationRules.noBean(one.kind, one.origin, one.type.name(), one.reason));
            }
        }
        return List.copyOf(all);
    }

    /** {@return a sentence for the log for each declaration that the application excludes} */
    List<String> unwanted() {
        return lost().stream()
                .filter(one -> one.reason == null)
                .map(one -> DeclarationRules.unwanted(one.kind, one.origin, one.alternative))
                .distinct()
                .toList();
    }

    /** @param reason why the class cannot be a bean; null if it can, so that the application excluded it */
    private record Lost(
            DeclarationType kind,
            String origin,
            TypeModel type,
            @Nullable String reason,
            boolean alternative) {}

    private List<Lost> lost() {
        Set<String> told = new HashSet<>(found);
        inherited.forEach(one -> told.add(key(one.kind(), one.origin())));
        List<Lost> lost = new ArrayList<>();
        for (Seen one : seen.values()) {
            if (!told.contains(key(one.kind, one.origin)) && !isSpecialised(one.type.name())) {
                boolean alternative = one.type.isAlternative() || (one.member != null && one.member.isAlternative());
                lost.add(new Lost(one.kind, one.origin, one.type, reasonOf(one.type), alternative));
            }
        }
        for (TypeModel type : concrete.values()) {
            if (!enabled.contains(type.name())) {
                Inherited.by(type).stream()
                        .filter(one -> !told.contains(key(one.kind(), one.origin())))
                        .forEach(one -> lost.add(
                                new Lost(one.kind(), one.origin(), type, reasonOf(type), type.isAlternative())));
            }
        }
        return lost;
    }

    private boolean isFound(DeclarationType kind, String origin) {
        int hash = origin.indexOf('#');
        return found.contains(key(kind, origin)) && (hash < 0 || !isSpecialised(origin.substring(0, hash)));
    }

    /** {@return whether the extension read the class of this name} */
    boolean isKnown(String type) {
        return known.contains(type);
    }

    /** {@return whether another bean specialises the class, so that the class no longer declares a bean} */
    boolean isSpecialised(String type) {
        return specialised.contains(type);
    }

    /** {@return why the class cannot be a bean; null if it can} */
    private static @Nullable String reasonOf(TypeModel type) {
        if (type.isInner()) {
            return "it is an inner class; allowed: a static nested class or a class of its own";
        }
        if (type.has(Interceptor.class) || type.has(Decorator.class)) {
            return "it is an interceptor or a decorator; allowed: a bean";
        }
        return type.hasUsableConstructor()
                ? null
                : "it has no constructor that CDI can call; allowed: one without parameters, or one with @Inject";
    }

    private static String key(DeclarationType kind, String origin) {
        return kind + " " + origin;
    }
}
