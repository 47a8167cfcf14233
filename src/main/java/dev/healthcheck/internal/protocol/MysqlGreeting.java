package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/**
 * The first packet of a server of MySQL, version 10.
 *
 * @param salt the 20 random bytes that the login mixes with the password
 * @param method the name of the login method that the server prefers
 */
record MysqlGreeting(String version, long capabilities, byte[] salt, String method) {
    static final long LONG_PASSWORD = 1;
    static final long WITH_DATABASE = 1 << 3;
    static final long PROTOCOL_41 = 1 << 9;
    static final long TLS = 1 << 11;
    static final long SECURE_CONNECTION = 1 << 15;
    static final long LOGIN_METHODS = 1 << 19;

    private static final int VERSION_10 = 10;

    /** MariaDB writes this before its version, for clients that know MySQL only. */
    private static final String MARIADB_PREFIX = "5.5.5-";

    /** @throws IOException with advice, if the packet is an error */
    static MysqlGreeting of(Connection connection, MessageReader packet) throws IOException {
        if (packet.peek() == MysqlError.MARK) {
            throw MysqlError.of(packet).asException(connection);
        }
        if (packet.octet() != VERSION_10) {
            throw packet.unexpected();
        }
        String version = packet.zeroEnded();
        packet.bytes(4); // the number of the connection
        byte[] salt = packet.bytes(8);
        packet.bytes(1);
        long low = packet.little(2);
        packet.bytes(3); // the character set and the status
        long capabilities = low | packet.little(2) << 16;
        packet.bytes(11); // the length of the salt, which is 21 since 2004, and ten zeros
        if ((capabilities & PROTOCOL_41) == 0 || (capabilities & SECURE_CONNECTION) == 0) {
            throw packet.unexpected();
        }
        byte[] whole = new MessageWriter().bytes(salt).bytes(packet.bytes(12)).done();
        packet.bytes(1);
        String method = (capabilities & LOGIN_METHODS) == 0 ? MysqlMethod.NATIVE : packet.zeroEnded();
        return new MysqlGreeting(
                version.startsWith(MARIADB_PREFIX) ? version.substring(MARIADB_PREFIX.length()) : version,
                capabilities,
                whole,
                method);
    }

    boolean can(long capability) {
        return (capabilities & capability) != 0;
    }
}
