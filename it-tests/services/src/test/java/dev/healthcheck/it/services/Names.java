package dev.healthcheck.it.services;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** The names of a server: a test binds an object, and checks look it up. */
public final class Names implements InitialContextFactory {
    private static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    /** The JDK makes it. */
    public Names() {}

    /** Binds the object. {@return its name} */
    static String bound(Object object) {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        String name = "it/" + BOUND.size();
        BOUND.put(name, object);
        return name;
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                Object found = BOUND.get(name);
                if (found == null) {
                    throw new NameNotFoundException(name);
                }
                return found;
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }
}
