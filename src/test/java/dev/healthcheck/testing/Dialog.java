package dev.healthcheck.testing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that holds a fixed dialog. Each turn begins with {@code C:} for the client or {@code S:} for the server. A
 * line follows, or, after {@code C#} and {@code S#}, bytes in hexadecimal with texts between apostrophes.
 * The turn {@code TLS} continues with TLS, and {@code CLOSE} ends a connection. The next turns belong to the next one.
 *
 * <p>The server closes the connection when the client says something else, which the test finds in the message or in
 * {@link #mismatch()}.
 */
public final class Dialog implements AutoCloseable {
    private static final Pattern PART = Pattern.compile("'([^']*)'|([0-9a-fA-F]{2})");

    private final ScriptedServer server;
    private final List<String> mismatches = new ArrayList<>();

    private Dialog(@Nullable SelfSigned certificate, String... turns) {
        Iterator<String> all = List.of(turns).iterator();
        server = ScriptedServer.playingOn(plain -> {
            Socket connection = plain;
            while (all.hasNext()) {
                String turn = all.next();
                if (turn.equals("TLS")) {
                    connection = requireNonNull(certificate).over(connection);
                } else if (turn.equals("CLOSE")
                        || !hold(turn, connection.getInputStream(), connection.getOutputStream())) {
                    return;
                }
            }
            ScriptedServer.drain(connection.getInputStream());
        });
    }

    /** {@return a server that waits for the client after the dialog} */
    public static Dialog of(String... turns) {
        return new Dialog(null, turns);
    }

    /** {@return a server that has a certificate for the turns {@code TLS}} */
    public static Dialog with(SelfSigned certificate, String... turns) {
        return new Dialog(certificate, turns);
    }

    private boolean hold(String turn, InputStream in, OutputStream out) throws IOException {
        byte[] bytes = bytes(turn);
        if (turn.startsWith("S")) {
            out.write(bytes);
            out.flush();
            return true;
        }
        byte[] said = in.readNBytes(bytes.length);
        if (!Arrays.equals(said, bytes)) {
            synchronized (mismatches) {
                mismatches.add("expected %s, but the client said '%s' (%s)"
                        .formatted(
                                turn,
                                new String(said, StandardCharsets.ISO_8859_1),
                                HexFormat.ofDelimiter(" ").formatHex(said)));
            }
            return false;
        }
        return true;
    }

    private static byte[] bytes(String turn) {
        String rest = turn.substring(2).strip();
        return turn.charAt(1) == ':' ? (rest + "\r\n").getBytes(StandardCharsets.UTF_8) : hex(rest);
    }

    /** {@return bytes in hexadecimal, with texts between apostrophes} */
    public static byte[] hex(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Matcher part = PART.matcher(text); part.find(); ) {
            bytes.writeBytes(
                    part.group(1) == null
                            ? HexFormat.of().parseHex(part.group(2))
                            : part.group(1).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** {@return what the client said instead of its turn; empty if it kept to the dialog} */
    public String mismatch() {
        synchronized (mismatches) {
            return String.join("; ", mismatches);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
