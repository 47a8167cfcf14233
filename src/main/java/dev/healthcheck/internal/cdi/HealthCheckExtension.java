package dev.healthcheck.internal.cdi;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes producers of annotated methods, and collects the beans that the library uses, for containers with portable
 * extensions.
 *
 * <p>The beans are those of the whole application: a look-up from the library's own jar would miss alternatives that an
 * archive selects for itself, and lose every check beside an alternative. Most problems are told when the application
 * starts, with all others.
 */
public class HealthCheckExtension implements Extension {
    private final Declarations declarations = new Declarations();
    private final List<Bean<?>> beans = new ArrayList<>();
    private final Placement placement = new Placement();

    /** For the container. */
    public HealthCheckExtension() {}

    void lookForCopies(@Observes BeforeBeanDiscovery event) {
        String problem = placement.problemOfCopies();
        if (problem != null) {
            declarations.addProblem(problem);
            throw new DefinitionException(problem);
        }
    }

    <X> void readType(
            @Observes @WithAnnotations({HealthCheck.class, EnvironmentSection.class}) ProcessAnnotatedType<X> event) {
        Class<X> type = event.getAnnotatedType().getJavaClass();
        if (type.isAnnotation()) {
            return;
        }
        // WildFly compares the names of annotations: the type may be that of another WAR of the EAR, with its own jar.
        boolean isOurs = declarations.read(new ReflectedType(type, event.getAnnotatedType()), new Configured<>(event));
        if (isOurs) {
            placement.note(type);
        }
    }

    /** Of every bean that is enabled. */
    void collect(@Observes ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        for (Kind kind : Kind.values()) {
            if (bean.getQualifiers().stream().anyMatch(kind.annotation::isInstance)) {
                declarations.found(kind, Origin.Literal.in(bean.getQualifiers()));
                beans.add(bean);
            }
        }
        if (Beans.isOfUser(bean)) {
            beans.add(bean);
        }
        if (event instanceof ProcessManagedBean<?> || event instanceof ProcessSessionBean<?>) {
            declarations.enabled(new ReflectedType(bean.getBeanClass()));
        }
    }

    /** What cannot be told at the start of an application, as it is the start of none or of several. */
    void refuse(@Observes AfterDeploymentValidation event) {
        String problem = placement.problemOfLoaders();
        if (problem != null) {
            declarations.addProblem(problem);
            event.addDeploymentProblem(new DeploymentException(problem));
        }
    }

    /** {@return a sentence for each problem of the declarations; complete when the application starts} */
    List<String> problems() {
        return declarations.problems();
    }

    /** {@return a sentence for each declaration that the application itself does not want} */
    List<String> unwanted() {
        return declarations.unwanted();
    }

    /** {@return whether the container has shown the class of the name} */
    boolean isKnown(String type) {
        return declarations.isKnown(type);
    }

    /** {@return the enabled beans that the library uses; complete when the application starts} */
    List<Bean<?>> beans() {
        return beans.stream()
                .filter(bean -> !declarations.isSpecialised(bean.getBeanClass().getName()))
                .toList();
    }

    /** Adds annotations to a class. */
    private record Configured<X>(ProcessAnnotatedType<X> event) implements Changes {

        @Override
        public void markClass(String origin) {
            AnnotatedType<X> type = event.getAnnotatedType();
            AnnotatedTypeConfigurator<X> configurator = event.configureAnnotatedType();
            configurator.add(new Origin.Literal(origin));
            // The annotation is a qualifier: without this, the bean could no longer be injected as what else it is.
            if (type.getAnnotations().stream().allMatch(a -> isOurs(a) || a instanceof Named || !isQualifier(a))) {
                configurator.add(Default.Literal.INSTANCE);
            }
        }

        private static boolean isOurs(Annotation annotation) {
            return Arrays.stream(Kind.values()).anyMatch(kind -> kind.annotation.isInstance(annotation));
        }

        private static boolean isQualifier(Annotation annotation) {
            return annotation.annotationType().isAnnotationPresent(Qualifier.class);
        }

        /** By the member: OpenWebBeans configures a copy of the type, and a copied method is not equal to its original. */
        @Override
        public void makeProducer(MemberModel member, String origin) {
            Object javaMember = ((ReflectedMember) member).member();
            AnnotatedTypeConfigurator<X> type = event.configureAnnotatedType();
            type.filterMethods(one -> one.getJavaMember().equals(javaMember)).forEach(method -> {
                method.add(new Origin.Literal(origin));
                if (!method.getAnnotated().isAnnotationPresent(Produces.class)) {
                    method.add(Produced.LITERAL);
                }
            });
            type.filterFields(one -> one.getJavaMember().equals(javaMember)).forEach(field -> {
                field.add(new Origin.Literal(origin));
                if (!field.getAnnotated().isAnnotationPresent(Produces.class)) {
                    field.add(Produced.LITERAL);
                }
            });
        }
    }
}
