package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Tls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Starts TLS in a connection to a directory, before the client of the JDK uses it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4511#section-4.14">RFC 4511, 4.14</a>
 */
final class LdapStartTls {
    private static final byte[] NAME = "1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII);
    private static final int SEQUENCE = 0x30;
    private static final int EXTENDED_RESPONSE = 0x78;
    private static final int LONGEST_ANSWER = 4096;

    /** The place of the tag after the number of the message, which is 1 in one byte. */
    private static final int TAG = 3;

    private LdapStartTls() {}

    static void start(Connection connection, Tls tls) throws IOException {
        connection.send(request());
        int code = resultCode(connection);
        if (code != 0) {
            throw connection.refused(
                    "result code " + code,
                    "it does not start TLS; has it a certificate, and does it support StartTLS?");
        }
        connection.startTls(tls);
    }

    private static byte[] request() {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(SEQUENCE);
        request.write(NAME.length + 7);
        // The message number 1, then an extended request with the name of the operation.
        request.writeBytes(new byte[] {0x02, 0x01, 0x01, 0x77, (byte) (NAME.length + 2), (byte) 0x80});
        request.write(NAME.length);
        request.writeBytes(NAME);
        return request.toByteArray();
    }

    private static int resultCode(Connection connection) throws IOException {
        int tag = connection.read();
        if (tag != SEQUENCE) {
            throw connection.unexpected(Character.toString((char) tag));
        }
        byte[] message = connection.read(length(connection));
        int code = message.length > TAG + 1 && (message[TAG] & 0xff) == EXTENDED_RESPONSE
                ? TAG + 2 + lengthBytes(message[TAG + 1])
                : message.length;
        if (code + 2 >= message.length || message[code] != 0x0a) {
            throw connection.unexpected(new String(message, StandardCharsets.ISO_8859_1));
        }
        return message[code + 2] & 0xff;
    }

    /** {@return how many bytes of a length follow its first one} */
    private static int lengthBytes(int first) {
        return (first & 0x80) == 0 ? 0 : first & 0x7f;
    }

    private static int length(Connection connection) throws IOException {
        int length = connection.read();
        int more = lengthBytes(length);
        if (more > 0) {
            length = 0;
            for (int i = 0; i < more && length <= LONGEST_ANSWER; i++) {
                length = length << 8 | connection.read();
            }
        }
        if (length > LONGEST_ANSWER) {
            throw connection.unexpected("a message of " + length + " bytes");
        }
        return length;
    }
}
