package dev.healthcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A server of one connection, which sends any bytes. */
final class ScriptedServer implements AutoCloseable {
    /** What the server does once it has read the request. */
    interface Script {
        void run(Socket client) throws IOException;
    }

    private final ServerSocket server;

    private ScriptedServer(ServerSocket server) {
        this.server = server;
    }

    /** Sends the text, and ends the connection. */
    static ScriptedServer sending(String text) throws IOException {
        return of(client -> client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Sends the text, and then nothing until the client ends the connection. */
    static ScriptedServer hangingAfter(String text) throws IOException {
        return of(client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            client.getInputStream().read();
        });
    }

    /** Sends the text, and then one byte after the other until the client ends the connection. */
    static ScriptedServer drippingAfter(String text) throws IOException {
        return of(client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            client.setSoTimeout(5);
            while (isOpen(client.getInputStream())) {
                client.getOutputStream().write(' ');
            }
        });
    }

    private static boolean isOpen(InputStream in) throws IOException {
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    static ScriptedServer of(Script script) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(() -> serve(server, script), "scripted");
        thread.setDaemon(true);
        thread.start();
        return new ScriptedServer(server);
    }

    private static void serve(ServerSocket server, Script script) {
        try (Socket client = server.accept()) {
            readRequest(client.getInputStream());
            script.run(client);
        } catch (IOException e) {
            // The client or the test has ended the connection.
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        int last = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            last = (last << 8) | c;
            if (last == 0x0d0a0d0a) {
                return;
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/healthcheck";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
