package dev.healthcheck.it.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small server beside the server under test, which is content with each client. */
public final class Peer implements AutoCloseable {
    /** A message of RFC 4511: the bind with the number 1 has succeeded. */
    private static final byte[] BOUND = HexFormat.of().parseHex("300c02010161070a010004000400");

    private interface Talk {
        void with(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Peer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    /** {@return a mail server} A port that is 0 stands for a free one. */
    public static Peer mail(int port) throws IOException {
        Peer peer = new Peer(port);
        return peer.serving(peer::mail);
    }

    /** {@return a directory, which accepts each bind} */
    public static Peer directory() throws IOException {
        return new Peer(0).serving((in, out) -> {
            in.read();
            out.write(BOUND);
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        });
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** {@return the lines of all clients} */
    public List<String> heard() {
        return heard;
    }

    private Peer serving(Talk talk) {
        Thread thread = new Thread(() -> serve(talk), "peer");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void serve(Talk talk) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk.with(client.getInputStream(), client.getOutputStream());
            } catch (IOException gone) {
                // The client has hung up, or the test has ended.
            }
        }
    }

    private void mail(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII));
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
