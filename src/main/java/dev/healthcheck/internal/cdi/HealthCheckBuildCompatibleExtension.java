package dev.healthcheck.internal.cdi;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.FieldConfig;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Replaces {@link HealthCheckExtension} in containers without portable extensions, such as Quarkus. The start of the
 * application checks names and settings, because no bean is available before.
 */
@SkipIfPortableExtensionPresent(HealthCheckExtension.class)
public class HealthCheckBuildCompatibleExtension implements BuildCompatibleExtension {
    private final Declarations declarations = new Declarations();

    /** The constructor for the container. */
    public HealthCheckBuildCompatibleExtension() {}

    /** Turns the annotated methods and fields of a class into producers. */
    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {HealthCheck.class, EnvironmentSection.class})
    public void readType(ClassConfig type) {
        if (!type.info().isAnnotation()) {
            declarations.read(new ModelledType(type.info()), new Configured(type));
        }
    }

    /** Records an enabled bean. */
    @Registration(types = Object.class)
    public void collect(BeanInfo bean) {
        for (DeclarationType kind : DeclarationType.values()) {
            if (bean.qualifiers().stream().anyMatch(one -> isOf(one, kind))) {
                declarations.found(kind, origins(bean));
            }
        }
        if (bean.isClassBean()) {
            declarations.enabled(new ModelledType(bean.declaringClass()));
        }
    }

    private static List<String> origins(BeanInfo bean) {
        return bean.qualifiers().stream()
                .filter(one -> one.name().equals(Origin.class.getName()))
                .map(one -> one.value().asString())
                .toList();
    }

    private static boolean isOf(AnnotationInfo annotation, DeclarationType kind) {
        return annotation.name().equals(kind.annotation.getName());
    }

    /** Fails the deployment with each problem. Logs the declarations that are not used. */
    @Validation
    public void validate(Messages messages) {
        declarations.problems().forEach(messages::error);
        declarations.unwanted().forEach(messages::info);
    }

    /** Adds annotations to a class. */
    private record Configured(ClassConfig type) implements AnnotationChanges {

        @Override
        public void markClass(String origin) {
            type.addAnnotation(new Origin.Literal(origin));
            boolean qualifiedOtherwise = type.info()
                    .hasAnnotation(annotation ->
                            Arrays.stream(DeclarationType.values()).noneMatch(kind -> isOf(annotation, kind))
                                    && !annotation.name().equals(Named.class.getName())
                                    && annotation.declaration().hasAnnotation(Qualifier.class));
            if (!qualifiedOtherwise) {
                type.addAnnotation(Default.Literal.INSTANCE);
            }
        }

        @Override
        public void makeProducer(MemberModel member, String origin) {
            for (MethodConfig method : new ArrayList<>(type.methods())) {
                if (ModelledMember.of(method.info()).equals(member)) {
                    method.addAnnotation(new Origin.Literal(origin));
                    if (!method.info().hasAnnotation(Produces.class)) {
                        method.addAnnotation(ProducesLiteral.LITERAL);
                    }
                }
            }
            for (FieldConfig field : new ArrayList<>(type.fields())) {
                if (ModelledMember.of(field.info()).equals(member)) {
                    field.addAnnotation(new Origin.Literal(origin));
                    if (!field.info().hasAnnotation(Produces.class)) {
                        field.addAnnotation(ProducesLiteral.LITERAL);
                    }
                }
            }
        }
    }
}
