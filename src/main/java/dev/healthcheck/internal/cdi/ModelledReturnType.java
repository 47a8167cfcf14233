package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A return type, from the language model of a build-compatible extension.
 *
 * @param declaration the class; null for a primitive type, an array, a wildcard and a type variable
 */
record ModelledReturnType(String name, Type type, @Nullable ClassInfo declaration, List<ModelledReturnType> arguments)
        implements ReturnTypes.Declared {

    static ModelledReturnType of(Type type) {
        if (type.isVoid()) {
            return new ModelledReturnType("void", type, null, List.of());
        }
        if (type.isParameterizedType()) {
            ClassInfo declaration = type.asParameterizedType().declaration();
            List<ModelledReturnType> arguments = type.asParameterizedType().typeArguments().stream()
                    .map(ModelledReturnType::of)
                    .toList();
            return new ModelledReturnType(declaration.name(), type, declaration, arguments);
        }
        if (type.isArray()) {
            return new ModelledReturnType(
                    String.valueOf(type), type, null, List.of(of(type.asArray().componentType())));
        }
        ClassInfo declaration = type.isClass() ? type.asClass().declaration() : null;
        return new ModelledReturnType(
                declaration == null ? String.valueOf(type) : declaration.name(), type, declaration, List.of());
    }

    @Override
    public boolean isOpen() {
        return type.isWildcardType() || type.isTypeVariable();
    }

    @Override
    public Set<String> supertypes() {
        return declaration == null ? Set.of(ReturnTypes.ARRAY) : ModelledType.supertypes(declaration);
    }

    @Override
    public boolean isGeneric() {
        return declaration != null && !declaration.typeParameters().isEmpty();
    }
}
