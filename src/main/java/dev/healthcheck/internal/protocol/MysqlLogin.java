package dev.healthcheck.internal.protocol;

import static dev.healthcheck.internal.protocol.MysqlGreeting.LOGIN_METHODS;
import static dev.healthcheck.internal.protocol.MysqlGreeting.LONG_PASSWORD;
import static dev.healthcheck.internal.protocol.MysqlGreeting.PROTOCOL_41;
import static dev.healthcheck.internal.protocol.MysqlGreeting.SECURE_CONNECTION;
import static dev.healthcheck.internal.protocol.MysqlGreeting.TLS;
import static dev.healthcheck.internal.protocol.MysqlGreeting.WITH_DATABASE;

import dev.healthcheck.internal.network.Tls;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The login after the greeting of a server of MySQL. */
record MysqlLogin(MysqlPackets packets, MysqlGreeting greeting, String password, Tls tls) {
    private static final int UTF_8 = 45;
    private static final int LONGEST_PACKET = 1 << 16;
    private static final int SALT = 20;
    private static final int MOST_PACKETS = 10;

    /** {@return the error with which the server denies the login; null after a login} */
    @Nullable
    MysqlError run(String user, String database) throws IOException {
        long capabilities = LONG_PASSWORD | PROTOCOL_41 | SECURE_CONNECTION;
        capabilities |= greeting.capabilities() & LOGIN_METHODS;
        capabilities |= database.isEmpty() ? 0 : WITH_DATABASE;
        if (tls.isFromStart()) {
            capabilities |= TLS;
            startTls(capabilities);
        }
        String method = MysqlMethod.isKnown(greeting.method()) ? greeting.method() : MysqlMethod.NATIVE;
        byte[] answer = MysqlMethod.answer(method, password, greeting.salt());
        MessageWriter packet =
                head(capabilities).zeroEnded(user).octets(answer.length).bytes(answer);
        if (!database.isEmpty()) {
            packet.zeroEnded(database);
        }
        if (greeting.can(LOGIN_METHODS)) {
            packet.zeroEnded(method);
        }
        packets.write(packet.done());
        return outcome();
    }

    private static MessageWriter head(long capabilities) {
        return new MessageWriter()
                .little(capabilities, 4)
                .little(LONGEST_PACKET, 4)
                .octets(UTF_8)
                .bytes(new byte[23]);
    }

    private void startTls(long capabilities) throws IOException {
        if (!greeting.can(TLS)) {
            throw packets.connection()
                    .refused(
                            greeting.version(),
                            "the server has no TLS; set ssl_cert and ssl_key there, or tls=off here");
        }
        packets.write(head(capabilities).done());
        packets.connection().startTls(tls);
    }

    private @Nullable MysqlError outcome() throws IOException {
        for (int i = 0; i < MOST_PACKETS; i++) {
            MessageReader packet = packets.read();
            switch (packet.peek()) {
                case 0 -> {
                    return null;
                }
                case MysqlError.MARK -> {
                    return MysqlError.of(packet);
                }
                case 0xfe -> changeMethod(packet);
                case 1 -> goOn(packet);
                default -> throw packet.unexpected();
            }
        }
        throw packets.connection().unexpected("packets without an end");
    }

    private void changeMethod(MessageReader packet) throws IOException {
        packet.octet();
        String method = packet.left() == 0 ? "mysql_old_password" : packet.zeroEnded();
        byte[] salt = Arrays.copyOf(packet.bytes(packet.left()), SALT);
        // An empty password is an empty answer in each method.
        if (!password.isEmpty() && !MysqlMethod.isKnown(method)) {
            throw packets.connection()
                    .refused(method, "the check knows no such login; use %s".formatted(MysqlMethod.SHA_2));
        }
        packets.write(MysqlMethod.answer(method, password, salt));
    }

    /** The server knows the hash of the password from an earlier login (3), or wants the password itself (4). */
    private void goOn(MessageReader packet) throws IOException {
        packet.octet();
        int wish = packet.octet();
        if (wish == 4 && tls.isFromStart()) {
            packets.write(new MessageWriter().zeroEnded(password).done());
        } else if (wish == 4) {
            throw packets.connection()
                    .refused(MysqlMethod.SHA_2, "the server wants the password itself, which needs TLS; set tls=on");
        } else if (wish != 3) {
            throw packet.unexpected();
        }
    }
}
