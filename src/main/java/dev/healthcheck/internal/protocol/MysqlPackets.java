package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** Reads and writes packets of MySQL: each has its length and a number in front. */
final class MysqlPackets {
    private static final int LONGEST = 65_536;

    private final Connection connection;
    private int number;

    MysqlPackets(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Starts a new command, whose packets count from zero. */
    void restart() {
        number = 0;
    }

    /** {@return the content of the next packet, which is not empty} */
    MessageReader read() throws IOException {
        MessageReader head = MessageReader.next(connection, 4);
        int length = (int) head.little(3);
        if (length == 0 || length > LONGEST) {
            throw head.unexpected();
        }
        number = head.octet() + 1;
        return MessageReader.next(connection, length);
    }

    void write(byte[] content) throws IOException {
        connection.send(new MessageWriter()
                .little(content.length, 3)
                .octets(number++)
                .bytes(content)
                .done());
    }
}
