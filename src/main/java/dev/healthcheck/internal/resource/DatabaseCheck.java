package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes a connection out of a pool, asks the database, and gives the connection back as it was.
 *
 * @param query null for the test of the driver
 */
record DatabaseCheck(Resource resource, @Nullable String query, FirstColumn column) implements LimitedCheck {

    @Override
    public CheckResult check(Duration limit) throws IOException {
        Deadline deadline = Deadline.within(limit);
        DataSource source = resource.find(DataSource.class);
        long start = System.nanoTime();
        try (BorrowedConnection connection = BorrowedConnection.from(source, deadline)) {
            return query == null
                    ? valid(connection, start)
                    : column.judged(resource, start, firstColumn(connection, query));
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            throw DatabaseFault.explained(resource, e);
        }
    }

    private CheckResult valid(BorrowedConnection connection, long start) throws IOException, SQLException {
        if (connection.isValid()) {
            return column.timed(resource, start);
        }
        throw new IOException(
                "the pool of %s gives a connection that does not work: is the database running, and does it answer?"
                        .formatted(resource));
    }

    private @Nullable String firstColumn(BorrowedConnection connection, String sql) throws IOException, SQLException {
        String[] row = connection.firstRow(sql);
        if (row.length == 0) {
            throw new IOException("the query of %s has no row: is the right table filled?".formatted(resource));
        }
        return row[0];
    }
}
