package dev.healthcheck.internal.value;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object. A record has its components. Another object has its public getters and fields by name,
 * like in the default mapping of JSON-B (Jakarta JSON Binding 3.0, 3.7).
 */
final class Properties {
    private static final String MAPPING = "jakarta.json.bind.annotation.";

    private Properties() {}

    /** One property; each call reads its value again. */
    record Property(String name, AccessibleObject member) {

        @Nullable
        Object read(Object owner) throws Throwable {
            try {
                return member instanceof Field field ? field.get(owner) : ((Method) member).invoke(owner);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }

    /** {@return whether the class has annotations for JSON-B} JSON-B writes such a class. */
    static boolean areMapped(Class<?> type) {
        for (Class<?> above = type; above != null && above != Object.class; above = above.getSuperclass()) {
            if (isMapped(above)
                    || Arrays.stream(above.getDeclaredFields()).anyMatch(Properties::isMapped)
                    || Arrays.stream(above.getDeclaredMethods()).anyMatch(Properties::isMapped)
                    || Arrays.stream(above.getInterfaces()).anyMatch(Properties::areMapped)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMapped(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().startsWith(MAPPING)) {
                return true;
            }
        }
        return false;
    }

    static List<Property> of(Object value) {
        Class<?> type = value.getClass();
        return type.isRecord() ? ofRecord(type) : List.copyOf(ofBean(type).values());
    }

    private static List<Property> ofRecord(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.add(new Property(component.getName(), accessible(component.getAccessor())));
        }
        return properties;
    }

    private static Map<String, Property> ofBean(Class<?> type) {
        Map<String, Property> properties = new TreeMap<>();
        for (Field field : type.getFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                properties.put(field.getName(), new Property(field.getName(), accessible(field)));
            }
        }
        for (Method method : type.getMethods()) {
            String name = nameOf(method);
            if (!name.isEmpty() && !isTransient(type, name)) {
                properties.put(name, new Property(name, accessible(method)));
            }
        }
        return properties;
    }

    /** {@return the name of the property that the method gets; empty if the method is not a getter} */
    private static String nameOf(Method method) {
        boolean candidate = method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && method.getDeclaringClass() != Object.class;
        if (!candidate) {
            return "";
        }
        String name = method.getName();
        boolean flag = name.startsWith("is") && method.getReturnType() == boolean.class;
        String rest = flag ? name.substring(2) : name.startsWith("get") ? name.substring(3) : "";
        return rest.isEmpty() || Character.isLowerCase(rest.charAt(0))
                ? ""
                : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    private static boolean isTransient(Class<?> type, String name) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            for (Field field : above.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Modifier.isTransient(field.getModifiers());
                }
            }
        }
        return false;
    }

    /** {@return the member, also of a class that is not public} A member in a closed module fails when it is read. */
    private static <A extends AccessibleObject> A accessible(A member) {
        try {
            member.setAccessible(true);
        } catch (RuntimeException closed) {
            // The later read reports the reason.
        }
        return member;
    }
}
