package dev.healthcheck.internal.environment;

import java.util.Map;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;

/** The names of the server, which it lists without a lookup: a lookup could create a pool, or open a connection. */
final class JndiNames implements NamingSource {
    /** The largest number of names to read from one context. */
    private static final int MOST = 500;

    @Override
    public Map<String, String> list(String context) throws NamingException {
        InitialContext initial = new InitialContext();
        try {
            NamingEnumeration<NameClassPair> found = initial.list(context);
            Map<String, String> names = new TreeMap<>();
            try {
                while (names.size() < MOST && found.hasMore()) {
                    NameClassPair pair = found.next();
                    names.put(pair.getName(), String.valueOf(pair.getClassName()));
                }
            } finally {
                found.close();
            }
            return names;
        } finally {
            initial.close();
        }
    }

    @Override
    public String text(String name) {
        try {
            return new InitialContext().lookup(name) instanceof String text ? text : "";
        } catch (NamingException | RuntimeException absent) {
            return "";
        }
    }
}
