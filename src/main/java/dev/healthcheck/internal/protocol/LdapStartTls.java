package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/**
 * Asks a server of LDAP for TLS.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4511#section-4.14">RFC 4511, section 4.14</a>
 */
final class LdapStartTls {
    private static final String OPERATION = "1.3.6.1.4.1.1466.20037";
    private static final int LONGEST = 4_096;

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int ENUMERATED = 0x0a;
    private static final int EXTENDED_REQUEST = 0x77;
    private static final int EXTENDED_RESPONSE = 0x78;

    private LdapStartTls() {}

    static void request(Connection connection) throws IOException {
        int name = OPERATION.length();
        connection.send(new MessageWriter()
                .octets(SEQUENCE, name + 7, INTEGER, 1, 1)
                .octets(EXTENDED_REQUEST, name + 2, 0x80, name)
                .text(OPERATION)
                .done());
        MessageReader head = MessageReader.next(connection, 2);
        if (head.octet() != SEQUENCE) {
            throw head.unexpected();
        }
        int length = length(connection, head.octet());
        MessageReader answer = MessageReader.next(connection, length);
        answer.bytes(3); // the number of the request
        if (answer.octet() != EXTENDED_RESPONSE) {
            throw answer.unexpected();
        }
        int ofLength = answer.octet();
        answer.bytes(ofLength < 0x80 ? 0 : ofLength & 0x7f);
        if (answer.octet() != ENUMERATED || answer.octet() != 1) {
            throw answer.unexpected();
        }
        int code = answer.octet();
        if (code != 0) {
            throw connection.refused("result code " + code, "it does not start TLS; has it a certificate?");
        }
    }

    /** {@return the goodbye} */
    static byte[] unbind() {
        return new byte[] {SEQUENCE, 5, INTEGER, 1, 2, 0x42, 0};
    }

    private static int length(Connection connection, int first) throws IOException {
        int octets = first & 0x7f;
        if (first < 0x80) {
            return first;
        }
        long length = octets > 4
                ? LONGEST + 1L
                : MessageReader.next(connection, octets).big(octets);
        if (length > LONGEST) {
            throw connection.unexpected("an answer that is too long");
        }
        return (int) length;
    }
}
