package dev.healthcheck.internal.resource;

import java.io.IOException;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import org.jspecify.annotations.Nullable;

/**
 * The object of the server that a check uses. Each run looks it up again, because a server may bind it late, or bind
 * another one.
 *
 * @param name the name in JNDI, or a text for messages
 * @param given the object of the application; null for a look-up
 */
record Resource(String name, @Nullable Object given) {
    static Resource named(String name) {
        return new Resource(name, null);
    }

    /**
     * {@return the object}
     *
     * @throws IOException if there is none of that name and type; the message says what to do next
     */
    <T> T find(Class<T> type) throws IOException {
        Object found = given == null ? lookUp() : given;
        if (type.isInstance(found)) {
            return type.cast(found);
        }
        throw new IOException("%s is %s, not a %s: is it the right name?"
                .formatted(
                        name, found == null ? "null" : "a " + found.getClass().getName(), type.getSimpleName()));
    }

    private @Nullable Object lookUp() throws IOException {
        try {
            InitialContext names = new InitialContext();
            try {
                return names.lookup(name);
            } finally {
                names.close();
            }
        } catch (NoInitialContextException e) {
            throw new IOException(
                    "no resource named %s: this process has no JNDI; a producer can give the object".formatted(name),
                    e);
        } catch (NamingException e) {
            throw new IOException(
                    "no resource named %s: is it defined in the server or in web.xml?%s".formatted(name, more(e)), e);
        }
    }

    /** {@return what the server says besides that there is none} The last cause tells it, in the shortest way. */
    private static String more(NamingException e) {
        Throwable last = e;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        return last instanceof NameNotFoundException ? "" : " '" + Quote.of(last) + "'";
    }

    @Override
    public String toString() {
        return name;
    }
}
