package dev.healthcheck.internal.resource;

import dev.healthcheck.testing.Fake;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** The names of a server, for the time of a test. */
public final class FakeNames implements InitialContextFactory, AutoCloseable {
    private static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    /** The server makes it, too. */
    public FakeNames() {}

    public static FakeNames inUse() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, FakeNames.class.getName());
        return new FakeNames();
    }

    public FakeNames bind(String name, Object object) {
        BOUND.put(name, object);
        return this;
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return Fake.withoutRecord()
                .answeringWith("lookup", name -> {
                    Object found = BOUND.get(name[0]);
                    if (found == null) {
                        throw new NameNotFoundException(name[0] + " is not bound");
                    }
                    if (found instanceof NamingException failure) {
                        throw failure;
                    }
                    return found;
                })
                .as(Context.class);
    }

    @Override
    public void close() {
        BOUND.clear();
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }
}
