package dev.healthcheck.internal.discovery;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.FieldConfig;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.FieldInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import jakarta.inject.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Does for containers without portable extensions, such as Quarkus, what {@link HealthCheckExtension} does elsewhere.
 * Names and settings are checked when the application starts, because no bean can be asked before.
 */
@SkipIfPortableExtensionPresent(HealthCheckExtension.class)
public class HealthCheckBuildCompatibleExtension implements BuildCompatibleExtension {
    private final List<String> problems = new ArrayList<>();
    private final Set<String> produced = new HashSet<>();
    private final Map<String, String> inherited = new TreeMap<>();

    /** For the container. */
    public HealthCheckBuildCompatibleExtension() {}

    /** Makes producers of the annotated methods and fields of a class. */
    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {HealthCheck.class, EnvironmentSection.class})
    public void readType(ClassConfig type) {
        if (type.info().isAnnotation()) {
            return;
        }
        for (Kind kind : Kind.values()) {
            readClass(kind, type);
            type.methods().stream()
                    .filter(method -> method.info().hasAnnotation(kind.annotation))
                    .forEach(method -> readMethod(kind, method, type.info()));
            type.fields().stream()
                    .filter(field -> field.info().hasAnnotation(kind.annotation)
                            && !field.info().hasAnnotation(Inject.class))
                    .forEach(field -> readField(kind, field, type.info()));
        }
    }

    private void readClass(Kind kind, ClassConfig type) {
        if (!type.info().hasAnnotation(kind.annotation)) {
            return;
        }
        type.addAnnotation(new Origin.Literal(type.info().name()));
        if (!implementsContract(kind, type.info())) {
            problems.add(Rules.wrongClass(kind, type.info().name()));
        }
        boolean qualifiedOtherwise = type.info()
                .hasAnnotation(annotation -> !isOurs(annotation)
                        && !annotation.name().equals(Named.class.getName())
                        && annotation.declaration().hasAnnotation(Qualifier.class));
        if (!qualifiedOtherwise) {
            type.addAnnotation(Default.Literal.INSTANCE);
        }
    }

    private static boolean isOurs(AnnotationInfo annotation) {
        return annotation.name().equals(HealthCheck.class.getName())
                || annotation.name().equals(EnvironmentSection.class.getName());
    }

    private static boolean implementsContract(Kind kind, ClassInfo type) {
        return type.superInterfacesDeclarations().stream()
                        .anyMatch(parent ->
                                parent.name().equals(kind.contract.getName()) || implementsContract(kind, parent))
                || (type.superClassDeclaration() != null && implementsContract(kind, type.superClassDeclaration()));
    }

    private void readMethod(Kind kind, MethodConfig method, ClassInfo type) {
        MethodInfo info = method.info();
        String origin = originOf(info);
        if (!info.declaringClass().name().equals(type.name())) {
            if (!isOverridden(info, type)) {
                readInherited(kind, origin, type);
            }
        } else if (info.returnType().isVoid()) {
            problems.add(Rules.voidMethod(kind, origin));
        } else if (info.hasAnnotation(HealthCheckBuildCompatibleExtension::isScope)) {
            String scope = info.annotations(HealthCheckBuildCompatibleExtension::isScope)
                    .iterator()
                    .next()
                    .declaration()
                    .simpleName();
            problems.add(Rules.scopedMethod(kind, origin, scope));
        } else {
            if (!info.hasAnnotation(Produces.class)) {
                method.addAnnotation(Produced.LITERAL);
            }
            method.addAnnotation(new Origin.Literal(origin));
            if (!type.isAbstract()) {
                produced.add(origin);
            }
        }
    }

    private void readInherited(Kind kind, String origin, ClassInfo bean) {
        if (!bean.isAbstract()) {
            inherited.put(origin, Rules.inheritedMethod(kind, origin, bean.name()));
        }
    }

    private static boolean isScope(AnnotationInfo annotation) {
        return !annotation.name().equals(Dependent.class.getName())
                && (annotation.declaration().hasAnnotation(NormalScope.class)
                        || annotation.declaration().hasAnnotation(Scope.class));
    }

    private static boolean isOverridden(MethodInfo method, ClassInfo bean) {
        return bean.methods().stream()
                .filter(own -> own.declaringClass().name().equals(bean.name()))
                .anyMatch(own -> signatureOf(own).equals(signatureOf(method)));
    }

    private void readField(Kind kind, FieldConfig field, ClassInfo type) {
        FieldInfo info = field.info();
        String origin = info.declaringClass().name() + "#" + info.name();
        if (!info.declaringClass().name().equals(type.name())) {
            readInherited(kind, origin, type);
            return;
        }
        if (!info.hasAnnotation(Produces.class)) {
            field.addAnnotation(Produced.LITERAL);
        }
        field.addAnnotation(new Origin.Literal(origin));
        if (!type.isAbstract()) {
            produced.add(origin);
        }
    }

    private static String originOf(MethodInfo method) {
        return method.declaringClass().name() + "#" + signatureOf(method);
    }

    private static String signatureOf(MethodInfo method) {
        return method.parameters().stream()
                .map(parameter -> String.valueOf(parameter.type()))
                .collect(Collectors.joining(", ", method.name() + "(", ")"));
    }

    /** Fails the deployment with what is wrong. */
    @Validation
    public void validate(Messages messages) {
        inherited.keySet().removeAll(produced);
        problems.addAll(inherited.values());
        problems.forEach(messages::error);
    }
}
