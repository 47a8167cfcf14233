package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.check.Invocation;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;

/** Calls the check or section of a bean. */
final class BeanInvocation {
    private BeanInvocation() {}

    /** {@return the call of the check or section} */
    static Invocation of(Declaration one, BeanContainer container) {
        Bean<?> bean = one.bean();
        return bean.getScope() == Dependent.class
                ? new OfDependent<>(container, bean)
                : new OfContextual(
                        container,
                        bean,
                        bean.getTypes().contains(one.kind().contract) ? one.kind().contract : Object.class);
    }

    /** Gets the instance from its context. */
    private record OfContextual(BeanContainer container, Bean<?> bean, Class<?> type) implements Invocation {
        @Override
        public <T> T invoke(Reader<T> reader) throws Exception {
            return reader.read(container.getReference(bean, type, container.createCreationalContext(bean)));
        }
    }

    /**
     * Creates an instance, or calls the producer, then destroys the instance with all its dependents. A CDI handle does
     * not do this in two cases. Weld keeps the parameters of a producer if the declaring bean is not dependent. After a
     * producer throws, a handle has no instance to destroy.
     */
    private record OfDependent<B>(BeanContainer container, Bean<B> bean) implements Invocation {
        @Override
        public <T> T invoke(Reader<T> reader) throws Exception {
            CreationalContext<B> context = container.createCreationalContext(bean);
            try {
                B instance = bean.create(context);
                try {
                    return reader.read(instance);
                } finally {
                    if (instance != null) {
                        bean.destroy(instance, context);
                    }
                }
            } finally {
                context.release();
            }
        }
    }
}
