package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.inject.Inject;
import jakarta.inject.Scope;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method or field, from reflection. */
record ReflectedMember(AccessibleObject member) implements MemberModel {
    private static final List<Class<? extends Annotation>> OF_PARAMETERS =
            List.of(Observes.class, ObservesAsync.class, Disposes.class);

    @Override
    public String signature() {
        return member instanceof Method method
                ? ReflectedType.signatureOf(method)
                : ReflectedType.signatureOf((Field) member);
    }

    @Override
    public boolean isMethod() {
        return member instanceof Method;
    }

    @Override
    public ReturnTypes.Declared type() {
        return ReflectedReturnType.of(
                member instanceof Method method ? method.getGenericReturnType() : ((Field) member).getGenericType());
    }

    @Override
    public @Nullable String scope() {
        return Arrays.stream(member.getAnnotations())
                .map(Annotation::annotationType)
                .filter(ReflectedMember::isScope)
                .map(Class::getSimpleName)
                .findFirst()
                .orElse(null);
    }

    private static boolean isScope(Class<? extends Annotation> annotation) {
        return annotation != Dependent.class
                && (annotation.isAnnotationPresent(NormalScope.class) || annotation.isAnnotationPresent(Scope.class));
    }

    @Override
    public @Nullable String conflict() {
        if (!(member instanceof Method method)) {
            return null;
        }
        Stream<? extends Class<? extends Annotation>> ofParameters = Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .filter(OF_PARAMETERS::contains);
        return method.isAnnotationPresent(Inject.class)
                ? Inject.class.getSimpleName()
                : ofParameters.map(Class::getSimpleName).findFirst().orElse(null);
    }

    @Override
    public boolean isAlternative() {
        return ReflectedType.isAlternative(member);
    }

    @Override
    public boolean isBusinessMember() {
        return Modifier.isStatic(((Member) member).getModifiers())
                || (member instanceof Method method && SessionBeans.isBusinessMethod(method));
    }
}
