package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class, from reflection. Members that need a missing class count as absent.
 *
 * @param annotated the class with the annotations of other extensions; null to read the class alone
 */
record ReflectedType(Class<?> type, @Nullable AnnotatedType<?> annotated) implements TypeModel {

    ReflectedType(Class<?> type) {
        this(type, null);
    }

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public Set<String> supertypes() {
        return ReturnTypes.supertypes(type);
    }

    @Override
    public boolean isAbstract() {
        return Modifier.isAbstract(type.getModifiers());
    }

    @Override
    public boolean isInner() {
        return (type.isMemberClass() && !Modifier.isStatic(type.getModifiers()))
                || type.isLocalClass()
                || type.isAnonymousClass();
    }

    @Override
    public boolean hasUsableConstructor() {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0 || constructor.isAnnotationPresent(Inject.class)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean has(Class<? extends Annotation> annotation) {
        return annotated == null ? type.isAnnotationPresent(annotation) : annotated.isAnnotationPresent(annotation);
    }

    @Override
    public @Nullable String annotationWith(Class<? extends Annotation> annotation) {
        return Arrays.stream(type.getAnnotations())
                .map(Annotation::annotationType)
                .filter(carrier -> carrier != annotation && carrier.isAnnotationPresent(annotation))
                .map(Class::getName)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isAlternative() {
        return isAlternative(type);
    }

    static boolean isAlternative(AnnotatedElement element) {
        return element.isAnnotationPresent(Alternative.class)
                || Arrays.stream(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(stereotype -> stereotype.isAnnotationPresent(Stereotype.class)
                                && stereotype.isAnnotationPresent(Alternative.class));
    }

    @Override
    public List<MemberModel> members(DeclarationType kind) {
        try {
            return membersOrThrow(kind);
        } catch (LinkageError absent) {
            // The container cannot read the class either.
            return List.of();
        }
    }

    /** @throws LinkageError if a class that a member needs is missing */
    List<MemberModel> membersOrThrow(DeclarationType kind) {
        Stream<MemberModel> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && isAnnotated(method, kind))
                .map(ReflectedMember::new);
        Stream<MemberModel> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isAnnotated(field, kind) && !field.isAnnotationPresent(Inject.class))
                .map(ReflectedMember::new);
        return Stream.concat(methods, fields).toList();
    }

    /** Compares members: OpenWebBeans copies the annotated members. */
    private <M extends AccessibleObject & Member> boolean isAnnotated(M member, DeclarationType kind) {
        return annotated == null
                ? member.isAnnotationPresent(kind.annotation)
                : Stream.concat(annotated.getMethods().stream(), annotated.getFields().stream())
                        .anyMatch(
                                one -> one.getJavaMember().equals(member) && one.isAnnotationPresent(kind.annotation));
    }

    @Override
    public List<TypeModel> parents() {
        List<TypeModel> parents = new ArrayList<>();
        Class<?> superclass = type.getSuperclass();
        if (superclass != null && isOfUser(superclass)) {
            parents.add(new ReflectedType(superclass));
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isOfUser(parent)) {
                parents.add(new ReflectedType(parent));
            }
        }
        return parents;
    }

    /** Classes of Java and Jakarta EE do not have annotations of the library. */
    private static boolean isOfUser(Class<?> type) {
        return type.getClassLoader() != null && !type.getName().startsWith("jakarta.");
    }

    @Override
    public boolean declares(String signature) {
        try {
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(
                            method -> !method.isBridge() && signatureOf(method).equals(signature));
        } catch (LinkageError absent) {
            return false;
        }
    }

    @Override
    public boolean isSessionBean() {
        return SessionBeans.isOne(type);
    }

    static String signatureOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    static String signatureOf(Field field) {
        return field.getName();
    }
}
