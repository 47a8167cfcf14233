package dev.healthcheck.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of an interface whose methods answer as a test wants. It records each call that is no question, as
 * {@code name(arguments)}.
 */
public final class Fake implements InvocationHandler {
    /** An answer of a method. */
    @FunctionalInterface
    public interface Answer {
        Object to(Object[] arguments) throws Throwable;
    }

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> calls;

    private Fake(List<String> calls) {
        this.calls = calls;
    }

    public static Fake recordingTo(List<String> calls) {
        return new Fake(calls);
    }

    public static Fake withoutRecord() {
        return new Fake(new ArrayList<>());
    }

    public Fake answering(String method, Object value) {
        return answeringWith(method, arguments -> value);
    }

    public Fake throwing(String method, Throwable failure) {
        return answeringWith(method, arguments -> {
            throw failure;
        });
    }

    public Fake answeringWith(String method, Answer answer) {
        answers.put(method, answer);
        return this;
    }

    public <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (!method.getName().matches("(is(?!Valid)|get).*|toString|hashCode|equals")) {
            calls.add(
                    method.getName() + Arrays.toString(given).replace('[', '(').replace(']', ')'));
        }
        Answer answer = answers.get(method.getName());
        if (answer != null) {
            return answer.to(given);
        }
        return switch (method.getName()) {
            case "toString" -> "a fake";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == given[0];
            default -> nothing(method.getReturnType());
        };
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }
}
