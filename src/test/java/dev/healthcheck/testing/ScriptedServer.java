package dev.healthcheck.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server at a free port of this machine that behaves as a test wants, also badly. It accepts one connection after
 * another.
 */
public final class ScriptedServer implements AutoCloseable {
    /** What the server does with a connection. The server closes the connection at the end. */
    @FunctionalInterface
    public interface Script {
        void play(InputStream in, OutputStream out) throws IOException;
    }

    /** What the server does with a connection, such as TLS. */
    @FunctionalInterface
    public interface SocketScript {
        void play(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final SocketScript script;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private final Thread thread = new Thread(this::serve, "scripted server");

    private ScriptedServer(SocketScript script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a server that plays the script for each connection} */
    public static ScriptedServer playing(Script script) {
        return playingOn(connection -> script.play(connection.getInputStream(), connection.getOutputStream()));
    }

    /** {@return a server that plays the script for each connection} */
    public static ScriptedServer playingOn(SocketScript script) {
        ScriptedServer server = new ScriptedServer(script);
        server.thread.setDaemon(true);
        server.thread.start();
        return server;
    }

    /** {@return a server that sends the bytes for each connection, reads all that comes, and waits for the client} */
    public static ScriptedServer sending(byte[] bytes) {
        return playing((in, out) -> {
            out.write(bytes);
            out.flush();
            drain(in);
        });
    }

    /** {@return a server that sends the text for each connection} */
    public static ScriptedServer sending(String text) {
        return sending(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a server that accepts connections and never answers} */
    public static ScriptedServer silent() {
        return sending(new byte[0]);
    }

    /** {@return a server that sends the bytes one by one, with a pause before each, again and again} */
    public static ScriptedServer slow(byte[] bytes) {
        CountDownLatch never = new CountDownLatch(1);
        return playing((in, out) -> {
            for (int i = 0; !await(never); i++) {
                out.write(bytes[i % bytes.length]);
                out.flush();
            }
        });
    }

    private static boolean await(CountDownLatch never) {
        try {
            return never.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** {@return a server that sends the bytes and closes the connection} */
    public static ScriptedServer closingAfter(byte[] bytes) {
        return playing((in, out) -> {
            out.write(bytes);
            out.flush();
        });
    }

    /** {@return a server that sends the bytes again and again, as fast as the client reads} */
    public static ScriptedServer endless(byte[] bytes) {
        byte[] block = new byte[bytes.length * (1 + 65_536 / bytes.length)];
        for (int i = 0; i < block.length; i++) {
            block[i] = bytes[i % bytes.length];
        }
        return playing((in, out) -> {
            while (true) {
                out.write(block);
            }
        });
    }

    /** Reads until the client hangs up. */
    public static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                open.add(connection);
                script.play(connection);
            } catch (IOException gone) {
                // The check has hung up, or the test has ended.
            }
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
