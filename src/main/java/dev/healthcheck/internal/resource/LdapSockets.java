package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.NetworkErrors;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.naming.CommunicationException;
import javax.naming.NamingException;
import javax.net.SocketFactory;

/**
 * The sockets of the LDAP client of the JDK, which takes the name of a class, and opens its socket on the thread that
 * asks. So each check leaves its way to a socket at its thread.
 *
 * @see <a href="https://docs.oracle.com/javase/8/docs/technotes/guides/jndi/jndi-ldap.html">the property
 *     java.naming.ldap.factory.socket</a>
 */
public final class LdapSockets extends SocketFactory {
    /** A way to a connected socket. */
    interface Opening {
        Socket open() throws IOException;
    }

    private static final ThreadLocal<Opening> OF_THREAD = new ThreadLocal<>();

    private LdapSockets() {}

    static void use(Opening opening) {
        OF_THREAD.set(opening);
    }

    static void forget() {
        OF_THREAD.remove();
    }

    /** {@return the factory} The LDAP client calls this method. */
    public static SocketFactory getDefault() {
        return new LdapSockets();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Opening opening = OF_THREAD.get();
        if (opening == null) {
            throw new IOException("no check runs on this thread");
        }
        return opening.open();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    /** {@return the error for people} An error of {@link Opening#open} is one already. */
    static IOException explained(Endpoint endpoint, Deadline deadline, NamingException e) {
        IOException cause = causeOf(e);
        return cause.getCause() == null ? NetworkErrors.ofTalk(endpoint, deadline, cause) : cause;
    }

    private static IOException causeOf(NamingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return broken;
            }
        }
        return e instanceof CommunicationException
                ? new EOFException(Quote.of(e))
                : new SocketTimeoutException(Quote.of(e));
    }
}
