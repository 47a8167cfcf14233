package dev.healthcheck.internal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes sockets whose reads end at a deadline, for a client library that takes a socket factory. For one thread. */
public final class DeadlineSockets extends SocketFactory {
    private final Deadline deadline;
    private @Nullable Socket last;

    public DeadlineSockets(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new DeadlineSocket(deadline);
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        try {
            socket.connect(address, deadline.millisLeft());
            return socket;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /** {@return the error of the client library for people: it names the server, and says what to look at next} */
    public IOException explained(Endpoint endpoint, IOException e) {
        if (last == null || !last.isConnected()) {
            return NetworkErrors.ofConnect(endpoint, deadline, e);
        }
        return e instanceof SSLException
                ? NetworkErrors.ofTls(endpoint, deadline, e)
                : NetworkErrors.ofTalk(endpoint, deadline, e);
    }
}
