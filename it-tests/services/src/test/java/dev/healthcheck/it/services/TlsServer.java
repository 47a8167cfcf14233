package dev.healthcheck.it.services;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;

/** A server that does no more than the handshake of TLS. */
final class TlsServer implements AutoCloseable {
    private final ServerSocket socket;

    /** Starts at a port; 0 for a free one. */
    TlsServer(SSLContext context, int port) throws IOException {
        socket = context.getServerSocketFactory().createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "server of TLS");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // The check has hung up, or the test has ended.
            }
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
