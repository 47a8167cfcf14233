package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the messages of PostgreSQL from the start of a session until the server is ready, and sends the password. */
final class PostgresqlLogin {
    private static final int LONGEST = 65_536;
    private static final int MOST_MESSAGES = 200;
    private static final String SCRAM = "SCRAM-SHA-256";

    private final Connection connection;
    private final String user;
    private final String password;
    private final Map<String, Object> details = new LinkedHashMap<>();
    private @Nullable Scram scram;

    PostgresqlLogin(Connection connection, String user, String password) {
        this.connection = connection;
        this.user = user;
        this.password = password;
    }

    /** {@return what the server says about itself} Ends the session. */
    Map<String, Object> details() throws IOException {
        for (int i = 0; i < MOST_MESSAGES; i++) {
            if (isEnd()) {
                return details;
            }
        }
        throw connection.unexpected("messages without an end");
    }

    /** Reads a message. {@return whether the conversation has ended} */
    private boolean isEnd() throws IOException {
        byte[] head = connection.read(5);
        MessageReader reader = new MessageReader(connection, head);
        int kind = reader.octet();
        long length = reader.big(4) - 4;
        if (length < 0 || length > LONGEST) {
            throw reader.unexpected();
        }
        MessageReader message = MessageReader.next(connection, (int) length);
        switch (kind) {
            case 'R' -> {
                return !authenticate(message);
            }
            case 'S' -> noteParameter(message);
            case 'K', 'N', 'v' -> {} // a key to cancel queries, a notice, the version
            case 'Z' -> {
                send('X', new byte[0]);
                return true;
            }
            case 'E' -> throw PostgresqlError.of(message).asException(connection);
            default -> throw message.unexpected();
        }
        return false;
    }

    private void noteParameter(MessageReader message) throws IOException {
        String name = message.zeroEnded();
        String value = message.zeroEnded();
        switch (name) {
            case "server_version" -> details.put("version", value);
            case "in_hot_standby" -> details.put("standby", value.equals("on"));
            default -> {}
        }
    }

    /** {@return whether the login goes on; not if the server wants a password, and there is none} */
    private boolean authenticate(MessageReader message) throws IOException {
        int method = (int) message.big(4);
        if (method == 0) {
            if (scram != null && !scram.isProven()) {
                throw message.unexpected();
            }
            return true;
        }
        if (password.isEmpty()) {
            details.put("login", "the server asks for a password");
            return false;
        }
        switch (method) {
            case 3 -> send('p', new MessageWriter().zeroEnded(password).done());
            case 5 ->
                send('p', new MessageWriter().zeroEnded(md5(message.bytes(4))).done());
            case 10 -> startScram(message);
            case 11 -> answerScram(message.rest());
            case 12 -> endScram(message.rest());
            default ->
                throw connection.refused(
                        "authentication " + method,
                        "the check knows no such login; allow scram-sha-256 in pg_hba.conf");
        }
        return true;
    }

    private void send(char kind, byte[] content) throws IOException {
        connection.send(new MessageWriter()
                .octets(kind)
                .big(content.length + 4L, 4)
                .bytes(content)
                .done());
    }

    private String md5(byte[] salt) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            String inner = HexFormat.of().formatHex(digest.digest(user.getBytes(StandardCharsets.UTF_8)));
            digest.update(inner.getBytes(StandardCharsets.US_ASCII));
            return "md5" + HexFormat.of().formatHex(digest.digest(salt));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("the server wants MD5, which this JVM has not: store the password as SCRAM", e);
        }
    }

    private void startScram(MessageReader message) throws IOException {
        List<String> mechanisms = new ArrayList<>();
        while (message.left() > 1) {
            mechanisms.add(message.zeroEnded());
        }
        if (!mechanisms.contains(SCRAM)) {
            throw connection.refused(String.join(" ", mechanisms), "the check knows only " + SCRAM);
        }
        Scram started = new Scram("", password, connection.deadline());
        scram = started;
        byte[] first = started.first().getBytes(StandardCharsets.UTF_8);
        send(
                'p',
                new MessageWriter()
                        .zeroEnded(SCRAM)
                        .big(first.length, 4)
                        .bytes(first)
                        .done());
    }

    private void answerScram(String challenge) throws IOException {
        try {
            if (scram == null) {
                throw new IllegalArgumentException("no start");
            }
            send('p', scram.answer(challenge).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw connection.unexpected(challenge);
        }
    }

    private void endScram(String proof) throws IOException {
        if (scram == null || !scram.accept(proof)) {
            throw connection.refused(
                    "authentication", "the server does not know the password: is it the right server?");
        }
    }
}
