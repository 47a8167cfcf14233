package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** Opens a session with a server, as a client does, and closes it, so that nothing is left on the server. */
record ZooKeeperSession(Connection connection) {
    private static final int LONGEST = 65_536;
    private static final int TIMEOUT_MILLIS = 4000;
    private static final int PASSWORD_BYTES = 16;
    private static final int XID = 1;
    private static final int CLOSE_SESSION = -11;
    private static final int MOST_MESSAGES = 20;

    void openAndClose() throws IOException {
        open();
        close();
    }

    private void open() throws IOException {
        connection.send(new MessageWriter()
                .big(0, 4) // the version of the protocol
                .big(0, 8) // the last transaction that the client has seen
                .big(TIMEOUT_MILLIS, 4)
                .big(0, 8) // no earlier session
                .counted(new byte[PASSWORD_BYTES])
                .octets(0) // not with a server that is read-only
                .framed());
        MessageReader response = MessageReader.frame(connection, LONGEST, "does the ensemble have a quorum?");
        response.i32();
        int timeout = response.i32();
        long session = response.i64();
        if (timeout <= 0 || session == 0) {
            throw connection.refused(
                    "session " + session + ", timeout " + timeout, "the server opens no session; see its log");
        }
    }

    private void close() throws IOException {
        connection.send(new MessageWriter().big(XID, 4).big(CLOSE_SESSION, 4).framed());
        for (int messages = 0; messages < MOST_MESSAGES; messages++) {
            MessageReader reply = MessageReader.frame(connection, LONGEST, "is it restarting?");
            if (reply.i32() == XID) {
                reply.i64();
                int error = reply.i32();
                if (error != 0) {
                    throw connection.refused("error " + error, "the server does not close the session; see its log");
                }
                return;
            }
        }
        throw connection.unexpected("many messages");
    }
}
