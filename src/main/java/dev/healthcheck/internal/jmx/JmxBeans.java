package dev.healthcheck.internal.jmx;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The beans of an application on the MBean server of the JVM. {@link #close} removes all of them, so that nothing there
 * keeps the class loader of the application.
 *
 * <p>The names are {@code dev.healthcheck:type=Health,application=NAME} and {@code
 * dev.healthcheck:type=Check,application=NAME,name=CHECK}. If another application has the name, a number follows it.
 *
 * <p>One thread calls {@link #sync}. Any thread may close the beans. No lock is held during a registration, because a
 * listener of the MBean server may call anything.
 */
public final class JmxBeans implements AutoCloseable {
    private static final String DOMAIN = "dev.healthcheck:";
    private static final String APPLICATION = "application";
    private static final int MOST_APPLICATIONS = 1_000;

    /** A value with one of these needs quotes, as does an empty value. */
    private static final String SPECIAL = ",=:\"*?\\\n\r";

    private final MBeanServer server;
    private final Readings readings;
    private final Consumer<String> troubles;
    private final @Nullable ObjectName whole;
    private final Map<String, ObjectName> checks = new ConcurrentHashMap<>();
    private volatile Set<String> names = Set.of();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Registers the bean of the whole, on the MBean server of the platform. Does not throw if the server refuses it:
     * then there are no beans.
     *
     * @param application the name of the application
     * @param readings the sources of what the beans show
     * @param troubles receives a sentence for each bean that the server refuses, once
     */
    public JmxBeans(String application, Readings readings, Consumer<String> troubles) {
        this(ManagementFactory::getPlatformMBeanServer, application, readings, troubles);
    }

    JmxBeans(Supplier<MBeanServer> server, String application, Readings readings, Consumer<String> troubles) {
        this.server = server.get();
        this.readings = readings;
        this.troubles = troubles;
        this.whole = claim(application);
    }

    /** {@return the name under which the whole is registered; null if the server refuses it} */
    private @Nullable ObjectName claim(String wanted) {
        HealthBean bean = new HealthBean(() -> names, readings);
        for (int number = 1; number <= MOST_APPLICATIONS; number++) {
            String candidate = number == 1 ? wanted : wanted + "-" + number;
            try {
                ObjectName name = new ObjectName(DOMAIN + "type=Health," + APPLICATION + "=" + value(candidate));
                server.registerMBean(bean, name);
                return name;
            } catch (InstanceAlreadyExistsException taken) {
                // Another application has the name: the next number may be free.
            } catch (JMException | RuntimeException e) {
                tellRefused("the application " + wanted, e);
                return null;
            }
        }
        return null;
    }

    /** Registers and removes beans, so that there is one for each of these checks. Does not throw. */
    public void sync(Collection<String> current) {
        if (whole == null) {
            return;
        }
        String application = whole.getKeyProperty(APPLICATION);
        Set<String> before = names;
        names = Set.copyOf(current);
        before.stream().filter(name -> !names.contains(name)).forEach(this::remove);
        names.stream().filter(name -> !before.contains(name)).forEach(name -> add(application, name));
        if (closed.get()) {
            checks.keySet().forEach(this::remove);
        }
    }

    private void add(String application, String check) {
        try {
            ObjectName name =
                    new ObjectName(DOMAIN + "type=Check," + APPLICATION + "=" + application + ",name=" + value(check));
            server.registerMBean(new CheckBean(() -> readings.check().apply(check)), name);
            checks.put(check, name);
        } catch (JMException | RuntimeException e) {
            tellRefused("the check " + check, e);
        }
    }

    private void remove(String check) {
        ObjectName name = checks.remove(check);
        if (name != null) {
            unregister(name);
        }
    }

    /** Removes all beans. Those that cannot be removed are left. */
    @Override
    public void close() {
        boolean first = !closed.getAndSet(true);
        checks.keySet().forEach(this::remove);
        if (whole != null && first) {
            unregister(whole);
        }
    }

    private void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (JMException | RuntimeException e) {
            // Somebody else has removed it, or the server is about to end. The other beans have to go all the same.
        }
    }

    private void tellRefused(String owner, Exception refusal) {
        troubles.accept("JMX has no bean for " + owner + ": " + refusal);
    }

    private static String value(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
        return plain ? text : ObjectName.quote(text);
    }
}
