package dev.healthcheck.internal.discovery;

import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.registry.Values;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The annotated checks and sections of this application, as its container knows them. */
public final class Beans {
    private final Instance<Object> all;
    private final BeanContainer container;
    private final List<Declaration> declarations = new ArrayList<>();

    /** Looks them up, without making an instance of any. */
    public Beans(Instance<Object> all) {
        this.all = all;
        // Once: the container would remember each one that it hands out.
        this.container = all.select(BeanContainer.class).get();
        for (Kind kind : Kind.values()) {
            for (Instance.Handle<Object> handle : all.select(kind.literal).handles()) {
                Declaration.of(handle.getBean().getQualifiers()).stream()
                        .filter(declaration -> declaration.kind() == kind)
                        .forEach(declarations::add);
            }
        }
    }

    /** Notes what is wrong with them. */
    public void check(Settings settings, Problems problems) {
        problems.addAll(problemsOfExtension());
        Rules.check(declarations, settings, problems);
    }

    /** Asked of the container, as an injected extension would be a proxy. */
    private List<String> problemsOfExtension() {
        try {
            return container instanceof BeanManager portable
                    ? portable.getExtension(HealthCheckExtension.class).problems()
                    : List.of();
        } catch (IllegalArgumentException | UnsupportedOperationException notOne) {
            // The other extension was at work, which has told the container itself.
            return List.of();
        }
    }

    public void addTo(Registry registry) {
        for (Declaration declaration : declarations) {
            Instance<Object> one = all.select(declaration.kind().literal, new Origin.Literal(declaration.origin()));
            if (declaration.kind() == Kind.CHECK) {
                registry.addCheck(declaration.name(), declaration.limits(), body(one));
            } else {
                registry.addSection(declaration.name(), body(one));
            }
        }
    }

    /** Each call gets its instance, or has its producer called, and lets go of it and of all that depends on it. */
    private Callable<@Nullable Object> body(Instance<Object> one) {
        Bean<?> bean = one.getHandle().getBean();
        return bean.getScope() == Dependent.class ? () -> callDependent(bean) : () -> Values.settle(one.get());
    }

    /**
     * By hand, because a handle does not do it all: Weld leaves the parameters of a producer alone where the declaring
     * bean is not dependent, and a handle that got nothing, as the producer threw, has nothing to destroy.
     */
    private <T> @Nullable Object callDependent(Bean<T> bean) throws Exception {
        CreationalContext<T> context = container.createCreationalContext(bean);
        try {
            T instance = bean.create(context);
            try {
                return Values.settle(instance);
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
