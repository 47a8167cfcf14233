package dev.healthcheck.internal.cdi;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
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
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns annotated methods into producers, and collects the beans that the library uses, in containers with portable
 * extensions.
 *
 * <p>It collects the beans of the whole application. A look-up from the library's jar would miss alternatives that an
 * archive selects for itself, and every check beside an alternative. The start of the application reports most
 * problems.
 */
public class HealthCheckExtension implements Extension {
    private final Declarations declarations = new Declarations();
    private final List<Bean<?>> beans = new ArrayList<>();
    private final List<Declaration> microProfile = new ArrayList<>();
    private @Nullable Bean<?> runtime;
    private final JarPlacement placement = new JarPlacement();
    private final BVal bval = new BVal(Thread.currentThread().getContextClassLoader());
    private final UnseeingBeans unseeing = new UnseeingBeans(HealthCheck.class);

    /** The constructor for the container. */
    public HealthCheckExtension() {}

    void lookForCopies(@Observes BeforeBeanDiscovery event) {
        String problem = placement.problemOfCopies();
        if (problem != null) {
            declarations.addProblem(problem);
            throw new DefinitionException(problem);
        }
    }

    void keepBValAway(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @WithAnnotations(ApplicationScoped.class)
                    ProcessAnnotatedType<?> event) {
        bval.keepAwayFrom(event);
    }

    <X> void readType(
            @Observes @WithAnnotations({HealthCheck.class, EnvironmentSection.class}) ProcessAnnotatedType<X> event) {
        Class<X> type = event.getAnnotatedType().getJavaClass();
        if (type.isAnnotation()) {
            return;
        }
        // WildFly compares annotations by name: the type may belong to another WAR of the EAR, with its own jar.
        boolean isOurs = declarations.read(new ReflectedType(type, event.getAnnotatedType()), new Configured<>(event));
        if (isOurs) {
            placement.note(type);
        }
    }

    /** Collects every enabled bean that the library uses. */
    void collect(@Observes ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (bean.getBeanClass() == HealthCheckRuntime.class && bean.getTypes().contains(HealthCheckRuntime.class)) {
            runtime = bean;
        }
        for (DeclarationType kind : DeclarationType.values()) {
            if (bean.getQualifiers().stream().anyMatch(kind.annotation::isInstance)) {
                declarations.found(kind, Origin.Literal.in(bean.getQualifiers()));
                beans.add(bean);
            }
        }
        if (Beans.isOfUser(bean)) {
            beans.add(bean);
        }
        Declaration ofMicroProfile = MicroProfileBeans.of(event);
        if (ofMicroProfile != null) {
            microProfile.add(ofMicroProfile);
        }
        if (event instanceof ProcessManagedBean<?> || event instanceof ProcessSessionBean<?>) {
            declarations.enabled(new ReflectedType(bean.getBeanClass()));
            String problem = unseeing.problemOf(bean.getBeanClass());
            if (problem != null) {
                declarations.addProblem(problem);
            }
        }
    }

    void publish(@Observes AfterBeanDiscovery event, BeanManager container) {
        PublishedChecks.publish(event, () -> runtime(container), beans());
    }

    /** Not a look-up: on Payara, the container of an extension does not see the beans of its jar. */
    private HealthCheckRuntime runtime(BeanManager container) {
        Bean<?> bean = requireNonNull(runtime, "HealthCheckRuntime");
        return (HealthCheckRuntime)
                container.getReference(bean, HealthCheckRuntime.class, container.createCreationalContext(bean));
    }

    /** Rejects a jar outside of the web application. The start of one application cannot report it. */
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

    /** {@return a sentence for each declaration that the application excludes} */
    List<String> unwanted() {
        return declarations.unwanted();
    }

    /** {@return whether the container has shown the class of this name} */
    boolean isKnown(String type) {
        return declarations.isKnown(type);
    }

    /** {@return the enabled beans that the library uses; complete when the application starts} */
    List<Bean<?>> beans() {
        return beans.stream()
                .filter(bean -> !declarations.isSpecialised(bean.getBeanClass().getName()))
                .toList();
    }

    /** {@return the enabled checks of MicroProfile Health; complete when the application starts} */
    List<Declaration> microProfile() {
        return microProfile.stream()
                .filter(one ->
                        !declarations.isSpecialised(one.bean().getBeanClass().getName()))
                .toList();
    }

    /** Adds annotations to a class. */
    private record Configured<X>(ProcessAnnotatedType<X> event) implements AnnotationChanges {

        @Override
        public void markClass(String origin) {
            AnnotatedType<X> type = event.getAnnotatedType();
            AnnotatedTypeConfigurator<X> configurator = event.configureAnnotatedType();
            configurator.add(new Origin.Literal(origin));
            // The annotation is a qualifier: without @Default, injection without a qualifier would miss the bean.
            if (type.getAnnotations().stream().allMatch(a -> isOurs(a) || a instanceof Named || !isQualifier(a))) {
                configurator.add(Default.Literal.INSTANCE);
            }
        }

        private static boolean isOurs(Annotation annotation) {
            return Arrays.stream(DeclarationType.values()).anyMatch(kind -> kind.annotation.isInstance(annotation));
        }

        private static boolean isQualifier(Annotation annotation) {
            return annotation.annotationType().isAnnotationPresent(Qualifier.class);
        }

        /** Compares members: OpenWebBeans configures a copy of the type, whose methods do not equal the originals. */
        @Override
        public void makeProducer(MemberModel member, String origin) {
            Object javaMember = ((ReflectedMember) member).member();
            AnnotatedTypeConfigurator<X> type = event.configureAnnotatedType();
            type.filterMethods(one -> one.getJavaMember().equals(javaMember)).forEach(method -> {
                method.add(new Origin.Literal(origin));
                if (!method.getAnnotated().isAnnotationPresent(Produces.class)) {
                    method.add(ProducesLiteral.LITERAL);
                }
            });
            type.filterFields(one -> one.getJavaMember().equals(javaMember)).forEach(field -> {
                field.add(new Origin.Literal(origin));
                if (!field.getAnnotated().isAnnotationPresent(Produces.class)) {
                    field.add(ProducesLiteral.LITERAL);
                }
            });
        }
    }
}
