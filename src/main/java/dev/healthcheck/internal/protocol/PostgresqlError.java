package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** An error message of PostgreSQL: its state of five characters, and its text. */
record PostgresqlError(String state, String text) {

    static PostgresqlError of(MessageReader message) throws IOException {
        String state = "";
        String text = "";
        for (int field = message.octet(); field != 0; field = message.octet()) {
            String value = message.zeroEnded();
            if (field == 'C') {
                state = value;
            } else if (field == 'M') {
                text = value;
            }
        }
        return new PostgresqlError(state, text);
    }

    IOException asException(Connection connection) {
        return connection.refused(state + " " + text, advice());
    }

    private String advice() {
        return switch (state) {
            case "57P03" -> "it starts, stops or recovers now; wait, and see its log";
            case "57P01", "57P02" -> "it stops now; see its log";
            case "53300" -> "all connections are in use; look for a leak, or raise max_connections";
            case "28P01" -> "the user or the password is wrong; see the options user and password";
            case "28000" -> "the user may not log in from here; see the options user and tls, and pg_hba.conf";
            case "3D000" -> "see the option database";
            default -> "see the log of the server";
        };
    }
}
