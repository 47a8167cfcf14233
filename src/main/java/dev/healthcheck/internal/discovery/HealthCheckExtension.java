package dev.healthcheck.internal.discovery;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes producers of annotated methods, for containers with portable extensions.
 *
 * <p>What is wrong is kept until the application starts, when all else that can be wrong is known too.
 */
public class HealthCheckExtension implements Extension {
    private final List<String> problems = new ArrayList<>();

    /** The members of concrete classes that were made producers. */
    private final Set<String> produced = new HashSet<>();

    /** The sentences against inherited members, by the member: wrong unless its own class makes it a producer. */
    private final Map<String, Set<String>> inherited = new LinkedHashMap<>();

    /** For the container. */
    public HealthCheckExtension() {}

    /** {@return a sentence for everything that is wrong with the declarations; complete when the application starts} */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        inherited.forEach((member, sentences) -> {
            if (!produced.contains(member)) {
                all.addAll(sentences);
            }
        });
        return all;
    }

    <X> void readType(
            @Observes @WithAnnotations({HealthCheck.class, EnvironmentSection.class}) ProcessAnnotatedType<X> event,
            BeanManager beanManager) {
        if (event.getAnnotatedType().getJavaClass().isAnnotation()) {
            return;
        }
        for (Kind kind : Kind.values()) {
            readClass(kind, event);
            readMethods(kind, event, beanManager);
            readFields(kind, event);
        }
    }

    private <X> void readClass(Kind kind, ProcessAnnotatedType<X> event) {
        AnnotatedType<X> type = event.getAnnotatedType();
        if (!type.isAnnotationPresent(kind.annotation)) {
            return;
        }
        String name = type.getJavaClass().getName();
        AnnotatedTypeConfigurator<X> configurator = event.configureAnnotatedType();
        configurator.add(new Origin.Literal(name));
        if (!kind.contract.isAssignableFrom(type.getJavaClass())) {
            problems.add(Rules.wrongClass(kind, name));
        }
        // The annotation is a qualifier: without this, the bean could no longer be injected as what else it is.
        if (type.getAnnotations().stream().allMatch(a -> isOurs(a) || a instanceof Named || !isQualifier(a))) {
            configurator.add(Default.Literal.INSTANCE);
        }
    }

    private static boolean isOurs(Annotation annotation) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.annotation.isInstance(annotation));
    }

    private static boolean isQualifier(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(jakarta.inject.Qualifier.class);
    }

    private <X> void readMethods(Kind kind, ProcessAnnotatedType<X> event, BeanManager beanManager) {
        Class<X> bean = event.getAnnotatedType().getJavaClass();
        for (AnnotatedMethod<? super X> method : event.getAnnotatedType().getMethods()) {
            if (!method.isAnnotationPresent(kind.annotation)) {
                continue;
            }
            String origin = originOf(method);
            if (!isOwn(method, bean)) {
                if (!isOverridden(method.getJavaMember(), bean)) {
                    readInherited(kind, origin, bean);
                }
            } else if (isAllowed(kind, method, origin, beanManager)) {
                noteProduced(origin, bean);
                event.configureAnnotatedType().filterMethods(sameAs(method)).forEach(configurator -> {
                    if (!method.isAnnotationPresent(Produces.class)) {
                        configurator.add(Produced.LITERAL);
                    }
                    configurator.add(new Origin.Literal(origin));
                });
            }
        }
    }

    /** By the member: OpenWebBeans configures a copy of the type, and a copied method is not equal to its original. */
    private static <M extends AnnotatedMember<?>> Predicate<M> sameAs(M member) {
        return other -> other.getJavaMember().equals(member.getJavaMember());
    }

    private static boolean isOwn(AnnotatedMember<?> member, Class<?> bean) {
        return member.getJavaMember().getDeclaringClass().equals(bean);
    }

    private void noteProduced(String origin, Class<?> bean) {
        if (isConcrete(bean)) {
            produced.add(origin);
        }
    }

    private static boolean isConcrete(Class<?> bean) {
        return !Modifier.isAbstract(bean.getModifiers());
    }

    private void readInherited(Kind kind, String origin, Class<?> bean) {
        if (isConcrete(bean)) {
            inherited
                    .computeIfAbsent(origin, key -> new LinkedHashSet<>())
                    .add(Rules.inheritedMethod(kind, origin, bean.getName()));
        }
    }

    private static boolean isOverridden(Method method, Class<?> bean) {
        return Arrays.stream(bean.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private boolean isAllowed(Kind kind, AnnotatedMethod<?> method, String origin, BeanManager beanManager) {
        if (method.getJavaMember().getReturnType() == void.class) {
            problems.add(Rules.voidMethod(kind, origin));
            return false;
        }
        return method.getAnnotations().stream()
                .map(Annotation::annotationType)
                .filter(type -> beanManager.isScope(type) && type != jakarta.enterprise.context.Dependent.class)
                .peek(scope -> problems.add(Rules.scopedMethod(kind, origin, scope.getSimpleName())))
                .findAny()
                .isEmpty();
    }

    private <X> void readFields(Kind kind, ProcessAnnotatedType<X> event) {
        Class<X> bean = event.getAnnotatedType().getJavaClass();
        for (AnnotatedField<? super X> field : event.getAnnotatedType().getFields()) {
            if (!field.isAnnotationPresent(kind.annotation) || field.isAnnotationPresent(Inject.class)) {
                continue;
            }
            if (!isOwn(field, bean)) {
                readInherited(kind, originOf(field), bean);
                continue;
            }
            String origin = originOf(field);
            noteProduced(origin, bean);
            event.configureAnnotatedType().filterFields(sameAs(field)).forEach(configurator -> {
                if (!field.isAnnotationPresent(Produces.class)) {
                    configurator.add(Produced.LITERAL);
                }
                configurator.add(new Origin.Literal(origin));
            });
        }
    }

    private static String originOf(AnnotatedMember<?> annotated) {
        Member member = annotated.getJavaMember();
        String origin = member.getDeclaringClass().getName() + "#" + member.getName();
        return member instanceof Method method
                ? origin
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getName)
                                .collect(Collectors.joining(", ", "(", ")"))
                : origin;
    }
}
