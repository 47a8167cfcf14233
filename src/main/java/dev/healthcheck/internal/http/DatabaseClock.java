package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The clock of a database. */
record DatabaseClock(String jndiName, String query) implements ClockSource {

    @Override
    public ClockReading read(Deadline deadline) throws IOException, SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.max(1, deadline.millisLeft() / 1000));
            Instant asked = Instant.now();
            long start = System.nanoTime();
            Instant told = ask(connection, statement);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            // MySQL tells whole seconds.
            Duration precision =
                    told.equals(told.truncatedTo(ChronoUnit.SECONDS)) ? Duration.ofSeconds(1) : Duration.ZERO;
            return ClockReading.between("database " + jndiName, told, precision, asked, elapsed);
        } catch (SQLException e) {
            throw new IOException(
                    "the database %s does not tell its time: %s; see the option query"
                            .formatted(jndiName, e.getMessage()),
                    e);
        }
    }

    private DataSource dataSource() throws IOException {
        try {
            InitialContext context = new InitialContext();
            try {
                if (context.lookup(jndiName) instanceof DataSource source) {
                    return source;
                }
            } finally {
                context.close();
            }
            throw new IOException(
                    "the JNDI name %s is no DataSource: is the option jndi-name right?".formatted(jndiName));
        } catch (NamingException e) {
            throw new IOException(
                    "there is no DataSource with the JNDI name %s: is it defined on this server?".formatted(jndiName),
                    e);
        }
    }

    private Instant ask(Connection connection, Statement statement) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery(query)) {
            Instant told = rows.next() ? instant(rows) : null;
            if (told == null) {
                throw new IOException(
                        "the database %s answered no time: is the option query right?".formatted(jndiName));
            }
            return told;
        } finally {
            end(connection);
        }
    }

    private static @Nullable Instant instant(ResultSet rows) throws SQLException {
        Object value = rows.getObject(1);
        if (value instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        Timestamp timestamp = rows.getTimestamp(1);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Ends the transaction that the query has begun, unless the connection ends each one itself. */
    private static void end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
