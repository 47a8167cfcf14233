package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors are those that the pools and drivers throw. */
class DatabaseFaultTest {
    private static final Resource RESOURCE = Resource.named("java:app/orders");

    private static String explained(Throwable e) {
        IOException explained = DatabaseFault.explained(RESOURCE, e);
        assertThat(explained).hasCause(e).hasMessageContaining("java:app/orders");
        return String.valueOf(explained.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sorry, acquisition timeout!",
                "HikariPool-1 - Connection is not available, request timed out after 250ms (total=2, active=2, idle=0)",
                "Cannot get a connection, pool error Timeout waiting for idle object, borrowMaxWaitDuration=PT0.3S",
                "Error in allocating a connection. Cause: In-use connections equal max-pool-size and expired"
                        + " max-wait-time. Cannot allocate more connections.",
                "IJ000655: No managed connections available within configured blocking timeout (30000 [ms])",
                "J2CA0045E: Connection not available while invoking method createOrWaitForConnection for jdbc/x.",
                "[main] Timeout: Pool empty. Unable to fetch a connection in 30 seconds, none available[size:10]",
                "An attempt by a client to checkout a Connection has timed out.",
                "No resources currently available in pool orders to allocate to applications",
            })
    void aPoolWhoseConnectionsAreAllInUseIsExhausted(String message) {
        assertThat(explained(new SQLException("Unable to get managed connection", new SQLException(message))))
                .startsWith("the pool of java:app/orders is exhausted")
                .endsWith("'" + message + "'");
    }

    @Test
    void aPoolThatWaitsForADatabaseThatIsDownSaysWhatTheDriverSays() {
        SQLException driver = new SQLException("Connection to db:5432 refused.", "08001", new ConnectException("no"));
        SQLException pool = new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available, request timed out after 250ms", "08001", driver);

        assertThat(explained(pool)).startsWith("the database of java:app/orders cannot be reached: is it running?");
    }

    @Test
    void aPoolThatHasNeverHadAConnectionIsNotExhausted() {
        SQLException pool = new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available, request timed out after 250ms (total=0, active=0)");

        assertThat(explained(pool)).startsWith("the pool of java:app/orders gets no connection");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HikariDataSource HikariDataSource (HikariPool-1) has been closed.",
                "This pool is closed and does not handle any more connections!",
                "Data source is closed",
                "IJ000451: The connection manager is shutdown: java:jboss/datasources/orders",
            })
    void aClosedPoolIsTold(String message) {
        assertThat(explained(new SQLException(message))).startsWith("the pool of java:app/orders is closed");
    }

    @ParameterizedTest
    @CsvSource({
        "53300, accepts no more connections",
        "28P01, refuses the user",
        "57014, did not answer in time",
        "57P03, cannot be reached",
        "08006, cannot be reached",
        "42P01, fails: see its log",
    })
    void theSqlStateOfTheDriverDecides(String state, String text) {
        assertThat(explained(new SQLException("x", new SQLException("y", state))))
                .contains(text);
    }

    @Test
    void aNextExceptionCounts() {
        SQLException first = new SQLException("several");
        first.setNextException(new SQLException("y", "28000"));

        assertThat(explained(first)).contains("refuses the user");
    }

    @Test
    void aReadThatTimesOutIsSlow() {
        assertThat(explained(new SQLException("I/O error", "08006", new SocketTimeoutException("Read timed out"))))
                .contains("did not answer in time");
        assertThat(explained(new SQLTimeoutException("over"))).contains("did not answer in time");
    }

    @Test
    void aConnectThatTimesOutIsUnreachable() {
        assertThat(explained(new SQLException("failed", "08001", new SocketTimeoutException("Connect timed out"))))
                .contains("cannot be reached");
    }

    @Test
    void aDriverWithoutATestNeedsAQuery() {
        assertThat(explained(new AbstractMethodError("isValid"))).contains("set the option query");
    }

    @Test
    void causesInACircleEnd() {
        SQLException one = new SQLException("one");
        one.initCause(new SQLException("two", one));

        assertThat(explained(one)).contains("fails");
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        assertThat(explained(new SQLException("No suitable driver found for jdbc:pg://db/x?user=a&password=sesame")))
                .contains("jdbc:pg://db/x'")
                .doesNotContain("sesame");
        assertThat(explained(new SQLException("cannot open jdbc:mysql://root:sesame@db/x")))
                .contains("jdbc:mysql://db/x'");
    }
}
