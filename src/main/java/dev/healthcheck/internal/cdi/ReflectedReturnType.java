package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A return type, from reflection.
 *
 * @param raw the class; null for an array of a generic type, a wildcard and a type variable
 */
record ReflectedReturnType(Type type, @Nullable Class<?> raw, List<ReflectedReturnType> arguments)
        implements ReturnTypes.Declared {

    static ReflectedReturnType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<ReflectedReturnType> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(ReflectedReturnType::of)
                    .toList();
            return new ReflectedReturnType(type, (Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            return new ReflectedReturnType(type, null, List.of(of(array.getGenericComponentType())));
        }
        if (type instanceof Class<?> one) {
            return new ReflectedReturnType(type, one, one.isArray() ? List.of(of(one.getComponentType())) : List.of());
        }
        return new ReflectedReturnType(type, null, List.of());
    }

    @Override
    public String name() {
        return type.getTypeName();
    }

    @Override
    public boolean isOpen() {
        return raw == null && !(type instanceof GenericArrayType);
    }

    @Override
    public Set<String> supertypes() {
        return raw == null || raw.isArray() ? Set.of(ReturnTypes.ARRAY) : ReturnTypes.supertypes(raw);
    }

    @Override
    public boolean isGeneric() {
        return raw != null && raw.getTypeParameters().length > 0;
    }
}
