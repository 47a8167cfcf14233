package dev.healthcheck.it.embedded;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.CDIProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.weld.environment.se.WeldContainer;

/** Knows the CDI container of each WAR by its class loader, as a server does. */
final class SeContainers implements CDIProvider {
    private static final SeContainers INSTANCE = new SeContainers();

    private final Map<ClassLoader, WeldContainer> containers = new ConcurrentHashMap<>();

    private SeContainers() {}

    static void install() {
        CDI.setCDIProvider(INSTANCE);
    }

    static void add(ClassLoader war, WeldContainer container) {
        INSTANCE.containers.put(war, container);
    }

    static void remove(ClassLoader war) {
        INSTANCE.containers.remove(war);
    }

    @Override
    public CDI<Object> getCDI() {
        ClassLoader war = Thread.currentThread().getContextClassLoader();
        WeldContainer container = war == null ? null : containers.get(war);
        if (container == null) {
            throw new IllegalStateException("no CDI container for the context class loader " + war);
        }
        return container;
    }
}
