package dev.healthcheck.it.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that is polite to everybody, and takes no message. */
public final class MailPeer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Starts one. A port that is 0 stands for a free one. */
    public MailPeer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "mail peer");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** {@return the lines of all clients} */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                talk(lines, client.getOutputStream());
            } catch (IOException gone) {
                // The client has hung up, or the test has ended.
            }
        }
    }

    private void talk(BufferedReader lines, OutputStream out) throws IOException {
        say(out, "220 peer");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(line);
            say(out, line.startsWith("QUIT") ? "221 bye" : "250 peer");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
