package dev.healthcheck.internal.cdi;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A class, from the language model of a build-compatible extension. */
record ModelledType(ClassInfo info) implements TypeModel {

    @Override
    public String name() {
        return info.name();
    }

    @Override
    public Set<String> supertypes() {
        return supertypes(info);
    }

    static Set<String> supertypes(ClassInfo type) {
        Set<String> names = new HashSet<>();
        addSupertypes(type, names);
        return names;
    }

    private static void addSupertypes(@Nullable ClassInfo type, Set<String> names) {
        if (type != null && names.add(type.name())) {
            addSupertypes(type.superClassDeclaration(), names);
            type.superInterfacesDeclarations().forEach(parent -> addSupertypes(parent, names));
        }
    }

    @Override
    public boolean isAbstract() {
        return info.isAbstract() || info.isInterface();
    }

    /** The model does not show it. The container rejects an inner class itself. */
    @Override
    public boolean isInner() {
        return false;
    }

    @Override
    public boolean hasUsableConstructor() {
        return info.constructors().stream()
                .anyMatch(constructor -> constructor.parameters().isEmpty() || constructor.hasAnnotation(Inject.class));
    }

    @Override
    public boolean has(Class<? extends Annotation> annotation) {
        return info.hasAnnotation(annotation);
    }

    @Override
    public @Nullable String annotationWith(Class<? extends Annotation> annotation) {
        return info.annotations().stream()
                .filter(one -> !one.name().equals(annotation.getName())
                        && one.declaration().hasAnnotation(annotation))
                .map(AnnotationInfo::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isAlternative() {
        return info.hasAnnotation(Alternative.class)
                || info.hasAnnotation(one -> one.declaration().hasAnnotation(Stereotype.class)
                        && one.declaration().hasAnnotation(Alternative.class));
    }

    @Override
    public List<MemberModel> members(DeclarationType kind) {
        Stream<MemberModel> methods = info.methods().stream()
                .filter(method -> isOwn(method.declaringClass()) && method.hasAnnotation(kind.annotation))
                .map(ModelledMember::of);
        Stream<MemberModel> fields = info.fields().stream()
                .filter(field -> isOwn(field.declaringClass())
                        && field.hasAnnotation(kind.annotation)
                        && !field.hasAnnotation(Inject.class))
                .map(ModelledMember::of);
        return Stream.concat(methods, fields).toList();
    }

    private boolean isOwn(ClassInfo declaring) {
        return declaring.name().equals(info.name());
    }

    @Override
    public List<TypeModel> parents() {
        List<TypeModel> parents = new ArrayList<>();
        ClassInfo superclass = info.superClassDeclaration();
        if (superclass != null && isOfUser(superclass)) {
            parents.add(new ModelledType(superclass));
        }
        info.superInterfacesDeclarations().stream()
                .filter(ModelledType::isOfUser)
                .forEach(parent -> parents.add(new ModelledType(parent)));
        return parents;
    }

    private static boolean isOfUser(ClassInfo type) {
        return !type.name().startsWith("java.") && !type.name().startsWith("jakarta.");
    }

    @Override
    public boolean declares(String signature) {
        return info.methods().stream()
                .anyMatch(method -> isOwn(method.declaringClass())
                        && ModelledMember.of(method).signature().equals(signature));
    }

    /** Such containers do not have session beans. */
    @Override
    public boolean isSessionBean() {
        return false;
    }
}
