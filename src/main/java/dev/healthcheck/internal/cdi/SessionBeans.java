package dev.healthcheck.internal.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The business methods of session beans (Jakarta Enterprise Beans 4.0, 3.4.3 and 4.9.7). Works without the API. */
final class SessionBeans {
    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton", "jakarta.ejb.MessageDriven");
    private static final String MESSAGE_DRIVEN = "jakarta.ejb.MessageDriven";
    private static final String LOCAL = "jakarta.ejb.Local";
    private static final String REMOTE = "jakarta.ejb.Remote";
    private static final String LOCAL_BEAN = "jakarta.ejb.LocalBean";
    private static final Set<String> NO_BUSINESS = Set.of("java.io.Serializable", "java.io.Externalizable");

    private SessionBeans() {}

    static boolean isOne(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        ANNOTATIONS.contains(annotation.annotationType().getName()));
    }

    static boolean isBusinessMethod(Method method) {
        Class<?> bean = method.getDeclaringClass();
        if (has(bean, MESSAGE_DRIVEN)) {
            return false;
        }
        List<Class<?>> local = localInterfaces(bean);
        boolean noInterface = has(bean, LOCAL_BEAN) || (local.isEmpty() && !isRemoteOnly(bean));
        return Modifier.isPublic(method.getModifiers())
                && (noInterface || local.stream().anyMatch(view -> declares(view, method)));
    }

    private static List<Class<?>> localInterfaces(Class<?> bean) {
        List<Class<?>> declared = listed(bean, LOCAL);
        if (!declared.isEmpty()) {
            return declared;
        }
        List<Class<?>> local = new ArrayList<>();
        for (Class<?> parent : bean.getInterfaces()) {
            boolean business =
                    !NO_BUSINESS.contains(parent.getName()) && !parent.getName().startsWith("jakarta.ejb.");
            if (business && !has(parent, REMOTE) && (has(bean, LOCAL) || !has(bean, REMOTE) || has(parent, LOCAL))) {
                local.add(parent);
            }
        }
        return local;
    }

    private static boolean isRemoteOnly(Class<?> bean) {
        return has(bean, REMOTE) || Arrays.stream(bean.getInterfaces()).anyMatch(parent -> has(parent, REMOTE));
    }

    private static boolean declares(Class<?> view, Method method) {
        return Arrays.stream(view.getMethods())
                .anyMatch(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean has(Class<?> type, String annotation) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(one -> one.annotationType().getName().equals(annotation));
    }

    private static List<Class<?>> listed(Class<?> type, String annotation) {
        for (Annotation one : type.getAnnotations()) {
            if (one.annotationType().getName().equals(annotation)) {
                return List.of(valueOf(one));
            }
        }
        return List.of();
    }

    private static Class<?>[] valueOf(Annotation annotation) {
        try {
            return (Class<?>[]) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
            return new Class<?>[0];
        }
    }
}
