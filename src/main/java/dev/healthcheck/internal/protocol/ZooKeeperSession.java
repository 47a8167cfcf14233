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
        connection.send(new Outgoing()
                .i32(0) // the version of the protocol
                .i64(0) // the last transaction that the client has seen
                .i32(TIMEOUT_MILLIS)
                .i64(0) // no earlier session
                .longBytes(new byte[PASSWORD_BYTES])
                .u8(0) // not with a server that is read-only
                .toFrame());
        Incoming response = Incoming.frame(connection, LONGEST, "does the ensemble have a quorum?");
        response.i32();
        int timeout = response.i32();
        long session = response.i64();
        if (timeout <= 0 || session == 0) {
            throw connection.refused(
                    "session " + session + ", timeout " + timeout, "the server opens no session; see its log");
        }
    }

    private void close() throws IOException {
        connection.send(new Outgoing().i32(XID).i32(CLOSE_SESSION).toFrame());
        for (int messages = 0; messages < MOST_MESSAGES; messages++) {
            Incoming reply = Incoming.frame(connection, LONGEST, "is it restarting?");
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
