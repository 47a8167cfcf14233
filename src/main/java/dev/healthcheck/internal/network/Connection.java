package dev.healthcheck.internal.network;

import dev.healthcheck.spi.SecretScrubber;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;

/**
 * A connection to a server, until a deadline. Each error is an {@link IOException} whose message names the server and
 * says what to look at next.
 */
public final class Connection implements Closeable {
    /** The longest line that a server of any of the protocols sends. */
    private static final int LONGEST_LINE = 16_384;

    private Endpoint endpoint;
    private final Deadline deadline;
    private final List<String> secrets = new ArrayList<>();
    private Socket socket;
    private InputStream in;

    private Connection(Endpoint endpoint, Deadline deadline, Socket socket) throws IOException {
        this.endpoint = endpoint;
        this.deadline = deadline;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * {@return a connection to the server}
     *
     * @param tls whether and how the connection starts with TLS
     */
    public static Connection open(Endpoint endpoint, Tls tls, Deadline deadline) throws IOException {
        Connection connection = plain(endpoint, deadline);
        try {
            if (tls.isFromStart()) {
                connection.handshake(tls);
            }
            return connection;
        } catch (IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Tries each address of the name, as long as there is time. */
    private static Connection plain(Endpoint endpoint, Deadline deadline) throws IOException {
        try {
            IOException last = null;
            for (InetAddress address : InetAddress.getAllByName(endpoint.host())) {
                try {
                    return plain(endpoint, address, deadline);
                } catch (IOException failed) {
                    last = failed;
                }
            }
            throw last == null ? new IOException("no address") : last;
        } catch (IOException e) {
            throw NetworkErrors.ofConnect(endpoint, deadline, e);
        }
    }

    private static Connection plain(Endpoint endpoint, InetAddress address, Deadline deadline) throws IOException {
        DeadlineSocket socket = new DeadlineSocket(deadline);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, endpoint.port()), deadline.millisLeft());
            if (socket.isConnectedToItself()) {
                throw new ConnectException("refused");
            }
            return new Connection(endpoint, deadline, socket);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /**
     * Continues with TLS, as after {@code STARTTLS}.
     *
     * @throws IOException also if there are bytes before the handshake: nobody has authenticated their sender (RFC
     *     3207, section 4.2)
     */
    public void startTls(Tls tls) throws IOException {
        if (in.available() > 0) {
            throw NetworkErrors.injected(endpoint);
        }
        handshake(tls);
    }

    /** Begins with TLS. A server without TLS may send bytes at once, and the handshake then fails with a sentence. */
    public void handshake(Tls tls) throws IOException {
        try {
            SSLSocket secure = tls.over(socket, endpoint);
            secure.startHandshake();
            socket = secure;
            in = new BufferedInputStream(secure.getInputStream());
        } catch (IOException e) {
            throw NetworkErrors.ofTls(endpoint, deadline, e);
        }
    }

    /** Continues with another server, after a proxy has made a tunnel to it. */
    public void continueWith(Endpoint behindProxy) {
        endpoint = behindProxy;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Deadline deadline() {
        return deadline;
    }

    /** {@return the socket, for a client library that goes on with it; the caller closes it} */
    public Socket socket() {
        return socket;
    }

    /** {@return the address of this machine that the connection uses} */
    public InetAddress localAddress() {
        return socket.getLocalAddress();
    }

    /** {@return the socket of TLS}
     *
     * @throws IllegalStateException without TLS
     */
    public SSLSocket tlsSocket() {
        if (socket instanceof SSLSocket secure) {
            return secure;
        }
        throw new IllegalStateException("the connection has no TLS");
    }

    /** Sends the bytes at once. */
    public void send(byte[] bytes) throws IOException {
        try {
            deadline.millisLeft();
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw NetworkErrors.ofTalk(endpoint, deadline, e);
        }
    }

    /** Sends the text in UTF-8, with the end of a line after it. */
    public void sendLine(String line) throws IOException {
        send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the next byte, 0 to 255} */
    public int read() throws IOException {
        int next = readOrEnd();
        if (next < 0) {
            throw NetworkErrors.ofTalk(endpoint, deadline, new EOFException("the stream has ended"));
        }
        return next;
    }

    /** {@return the next byte, 0 to 255; -1 after the server has closed the connection} */
    public int readOrEnd() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw NetworkErrors.ofTalk(endpoint, deadline, e);
        }
    }

    /** {@return the next bytes} */
    public byte[] read(int length) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(length);
        } catch (IOException e) {
            throw NetworkErrors.ofTalk(endpoint, deadline, e);
        }
        if (bytes.length < length) {
            throw NetworkErrors.ofTalk(endpoint, deadline, new EOFException("the stream has ended"));
        }
        return bytes;
    }

    /** {@return the next line in UTF-8, without its end} */
    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (line.size() == LONGEST_LINE) {
                throw unexpected(line.toString(StandardCharsets.UTF_8));
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Hides a text in the answers of the server that errors quote. Some servers repeat what they do not know. */
    public void hide(String secret) {
        if (!secret.isEmpty()) {
            secrets.add(secret);
        }
    }

    private String withoutSecrets(String answer) {
        String shown = answer;
        for (String secret : secrets) {
            shown = shown.replace(secret, SecretScrubber.MASK);
        }
        return shown;
    }

    /** {@return an error about an answer that the protocol does not allow} The message quotes its begin. */
    public ProtocolException unexpected(String answer) {
        return NetworkErrors.unexpected(endpoint, withoutSecrets(answer));
    }

    /** {@return an error that the server itself has answered, with what to do next} */
    public IOException refused(String answer, String advice) {
        return NetworkErrors.refused(endpoint, withoutSecrets(answer), advice);
    }

    /** {@return an error about what the server does} The text follows the name of the server. */
    public IOException failure(String text) {
        return new IOException(endpoint + " " + withoutSecrets(text));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // The server has closed the connection before.
        }
    }
}
