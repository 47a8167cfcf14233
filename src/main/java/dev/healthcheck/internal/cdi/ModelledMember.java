package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationTarget;
import jakarta.enterprise.lang.model.declarations.FieldInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Inject;
import jakarta.inject.Scope;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method or field, from the language model of a build-compatible extension. */
record ModelledMember(String signature, String owner, AnnotationTarget info, Type javaType) implements MemberModel {
    private static final List<Class<? extends Annotation>> OF_PARAMETERS =
            List.of(Observes.class, ObservesAsync.class, Disposes.class);

    static ModelledMember of(MethodInfo method) {
        String signature = method.parameters().stream()
                .map(parameter -> String.valueOf(parameter.type()))
                .collect(Collectors.joining(", ", method.name() + "(", ")"));
        return new ModelledMember(signature, method.declaringClass().name(), method, method.returnType());
    }

    static ModelledMember of(FieldInfo field) {
        return new ModelledMember(field.name(), field.declaringClass().name(), field, field.type());
    }

    @Override
    public boolean isMethod() {
        return info instanceof MethodInfo;
    }

    @Override
    public ReturnTypes.Declared type() {
        return ModelledReturnType.of(javaType);
    }

    @Override
    public @Nullable String scope() {
        return info.annotations(ModelledMember::isScope).stream()
                .map(one -> one.declaration().simpleName())
                .findFirst()
                .orElse(null);
    }

    private static boolean isScope(AnnotationInfo annotation) {
        return !annotation.name().equals(Dependent.class.getName())
                && (annotation.declaration().hasAnnotation(NormalScope.class)
                        || annotation.declaration().hasAnnotation(Scope.class));
    }

    @Override
    public @Nullable String conflict() {
        if (!(info instanceof MethodInfo method)) {
            return null;
        }
        if (method.hasAnnotation(Inject.class)) {
            return Inject.class.getSimpleName();
        }
        return OF_PARAMETERS.stream()
                .filter(one -> method.parameters().stream().anyMatch(parameter -> parameter.hasAnnotation(one)))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isAlternative() {
        return info.hasAnnotation(Alternative.class);
    }

    @Override
    public boolean isBusinessMember() {
        return true;
    }

    /** The model may have several objects for one member. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelledMember member
                && signature.equals(member.signature)
                && owner.equals(member.owner)
                && isMethod() == member.isMethod();
    }

    @Override
    public int hashCode() {
        return signature.hashCode() + owner.hashCode();
    }
}
