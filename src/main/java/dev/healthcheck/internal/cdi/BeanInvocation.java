package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.check.Invocation;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;

/** Calls the check or section that a bean is. */
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

    /** Takes the instance from its context. */
    private record OfContextual(BeanContainer container, Bean<?> bean, Class<?> type) implements Invocation {
        @Override
        public <T> T invoke(Reader<T> reader) throws Exception {
            return reader.read(container.getReference(bean, type, container.createCreationalContext(bean)));
        }
    }

    /**
     * Makes an instance, or calls the producer, and destroys it with all that depends on it. By hand, because a handle
     * does not do it all: Weld leaves the parameters of a producer alone where the declaring bean is not dependent, and
     * a handle that got nothing, as the producer threw, has nothing to destroy.
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
