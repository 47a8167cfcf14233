package dev.healthcheck.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bean that shows a check of the library to the server.
 *
 * <p>It is a class of its own: Weld adds the bean of a configurator to the archive of the extension, which the extension
 * of WildFly for MicroProfile Health does not see.
 *
 * @param archive a class of the archive that has the bean
 * @param instance the instance, which has no state of its own
 */
record PublishedBean(Class<?> archive, Set<Type> types, Set<Annotation> qualifiers, Object instance)
        implements Bean<Object> {
    @Override
    public Class<?> getBeanClass() {
        return archive;
    }

    @Override
    public Set<Type> getTypes() {
        return types;
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiers;
    }

    @Override
    public Object create(CreationalContext<Object> context) {
        return instance;
    }

    @Override
    public void destroy(Object destroyed, CreationalContext<Object> context) {
        context.release();
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public @Nullable String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public boolean isAlternative() {
        return false;
    }
}
