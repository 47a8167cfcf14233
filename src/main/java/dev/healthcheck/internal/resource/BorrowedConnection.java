package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.network.Deadline;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that goes back to its pool as it came: without a transaction, and with its settings. Each wait for the
 * database ends by the deadline, as far as the driver can end it.
 */
final class BorrowedConnection implements AutoCloseable {
    /** The longest text of a column; the driver drops the rest. */
    private static final int LONGEST_COLUMN = 4096;

    /** A step that gives a setting back. */
    private interface Step {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final Deadline deadline;
    private final Deque<Step> back = new ArrayDeque<>();

    private BorrowedConnection(Connection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /**
     * {@return a connection of the pool} The pool decides how long that takes: JDBC has no limit for one call.
     *
     * @throws SQLTransientConnectionException if the connection comes after the deadline
     */
    static BorrowedConnection from(DataSource source, Deadline deadline) throws SQLException {
        Connection connection = source.getConnection();
        try {
            deadline.millisLeft();
        } catch (InterruptedIOException e) {
            connection.close();
            throw new SQLTransientConnectionException("the pool gave a connection too late: " + e.getMessage());
        }
        BorrowedConnection borrowed = new BorrowedConnection(connection, deadline);
        optionally(borrowed::limitReads);
        return borrowed;
    }

    /** Limits each read of the driver, which holds for a database that hangs, too. Not every driver can do it. */
    private void limitReads() throws SQLException {
        int before = connection.getNetworkTimeout();
        int limit = millisLeft();
        if (before == 0 || before > limit) {
            connection.setNetworkTimeout(Runnable::run, limit);
            back.push(() -> connection.setNetworkTimeout(Runnable::run, before));
        }
    }

    private int millisLeft() throws SQLException {
        try {
            return deadline.millisLeft();
        } catch (InterruptedIOException e) {
            throw new SQLTimeoutException(e.getMessage(), e);
        }
    }

    /** {@return the whole seconds until the deadline, at least one: JDBC counts in seconds} */
    private int secondsLeft() throws SQLException {
        return Math.max(1, millisLeft() / 1000);
    }

    boolean isValid() throws SQLException {
        return connection.isValid(secondsLeft());
    }

    /** {@return the first column of the first row; an empty array without a row} The transaction cannot write. */
    @Nullable
    String[] firstRow(String sql) throws SQLException {
        optionally(this::readOnly);
        optionally(this::withTransaction);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(secondsLeft());
            optionally(() -> statement.setMaxRows(1));
            optionally(() -> statement.setMaxFieldSize(LONGEST_COLUMN));
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? new @Nullable String[] {rows.getString(1)} : new @Nullable String[0];
            }
        }
    }

    private void readOnly() throws SQLException {
        if (!connection.isReadOnly()) {
            connection.setReadOnly(true);
            back.push(() -> connection.setReadOnly(false));
        }
    }

    /** Begins a transaction, because some databases know read-only only for one, and so that nothing is written. */
    private void withTransaction() throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            back.push(() -> connection.setAutoCommit(true));
        }
    }

    private static void optionally(Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException | AbstractMethodError cannot) {
            // The driver or the pool cannot do it; the check goes on without it.
        }
    }

    /** Gives the connection back, in any case. A driver has closed it already if the database did not answer. */
    @Override
    public void close() throws SQLException {
        try (Connection closed = connection) {
            if (!closed.isClosed()) {
                restore();
            }
        }
    }

    private void restore() throws SQLException {
        SQLException first = null;
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            first = e;
        }
        for (Step step : back) {
            try {
                step.run();
            } catch (SQLException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
