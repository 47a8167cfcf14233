package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** An error packet of MySQL: its number and its text. */
record MysqlError(int code, String text) {
    /** The first octet of an error packet. */
    static final int MARK = 0xff;

    static MysqlError of(MessageReader packet) throws IOException {
        packet.octet();
        int code = (int) packet.little(2);
        if (packet.left() > 5 && packet.peek() == '#') {
            packet.bytes(6); // the state of SQL
        }
        return new MysqlError(code, packet.rest());
    }

    IOException asException(Connection connection) {
        return connection.refused(code + " " + text, advice());
    }

    private String advice() {
        return switch (code) {
            case 1040 -> "all connections are in use; look for a leak, or raise max_connections";
            case 1203, 1226 -> "the user has too many connections; look for a leak, or raise the limit of the user";
            case 1129 -> "it blocks this host after many broken connections; run FLUSH HOSTS there, and find the cause";
            case 1130 -> "no user may connect from this host; create the user for this host";
            case 1044, 1049 -> "see the option database, and the rights of the user";
            case 1045, 1698 -> "the user or the password is wrong; see the options user and password";
            case 1053 -> "it stops now; see its log";
            case 1820, 1862 -> "the password of the user has expired; set a new one";
            case 3118, 4151 -> "the user is locked; unlock it with ALTER USER";
            case 3159 -> "it demands TLS; set tls=on";
            default -> "see the log of the server";
        };
    }
}
