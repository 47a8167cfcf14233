package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Hashtable;
import javax.naming.AuthenticationException;
import javax.naming.AuthenticationNotSupportedException;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.ldap.LdapName;

/** Binds to a directory with the client of the JDK, and perhaps reads the name of an entry. */
record LdapCheck(Endpoint endpoint, Security security, Credentials credentials, String base, Judge judge)
        implements LimitedCheck {
    /** How the connection is secured. */
    record Security(Tls tls, boolean isStartTls) {}

    /** The attribute list of RFC 4511, 4.5.1.8, for a search that wants no attributes. */
    private static final String[] NO_ATTRIBUTES = {"1.1"};

    @Override
    public CheckResult check(Duration limit) throws IOException {
        Deadline deadline = Deadline.within(limit);
        Hashtable<String, String> environment = environment(deadline);
        long start = System.nanoTime();
        LdapSockets.use(() -> open(deadline));
        try {
            DirContext directory = new InitialDirContext(environment);
            try {
                if (!base.isEmpty()) {
                    directory.getAttributes(new LdapName(base), NO_ATTRIBUTES);
                }
            } finally {
                directory.close();
            }
        } catch (NamingException e) {
            throw explained(deadline, e);
        } finally {
            LdapSockets.forget();
        }
        return Measured.since(start).detail("server", endpoint.toString()).judgedBy(judge);
    }

    private Hashtable<String, String> environment(Deadline deadline) throws IOException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, (security.tls().isFromStart() ? "ldaps://" : "ldap://") + endpoint);
        environment.put("java.naming.ldap.factory.socket", LdapSockets.class.getName());
        environment.put("com.sun.jndi.ldap.read.timeout", Integer.toString(deadline.millisLeft()));
        String password = credentials.password();
        if (credentials.user().isEmpty()) {
            environment.put(Context.SECURITY_AUTHENTICATION, "none");
        } else if (password.isEmpty()) {
            // A server takes it for an anonymous bind, which always passes: RFC 4513, 5.1.2.
            throw new IOException("the password for %s is empty: set password or password-file".formatted(endpoint));
        } else {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, credentials.user());
            environment.put(Context.SECURITY_CREDENTIALS, password);
        }
        return environment;
    }

    private Socket open(Deadline deadline) throws IOException {
        Connection connection = Connection.open(endpoint, security.tls(), deadline);
        try {
            if (security.isStartTls()) {
                LdapStartTls.start(connection, security.tls());
            }
            return connection.socket();
        } catch (IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private IOException explained(Deadline deadline, NamingException e) {
        if (e instanceof AuthenticationException || e instanceof AuthenticationNotSupportedException) {
            return new IOException(
                    "%s refuses the bind: are the user and the password right, and not locked? '%s'"
                            .formatted(endpoint, Quote.of(e)),
                    e);
        }
        if (e instanceof NameNotFoundException) {
            return new IOException(
                    "%s has no entry %s: is the option base right, and may the user see it?".formatted(endpoint, base),
                    e);
        }
        return e instanceof CommunicationException || e.getClass() == NamingException.class
                ? LdapSockets.explained(endpoint, deadline, e)
                : new IOException("%s answers with an error: '%s'".formatted(endpoint, Quote.of(e)), e);
    }
}
