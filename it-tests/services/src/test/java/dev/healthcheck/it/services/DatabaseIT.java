package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseIT {
    private static Postgres postgres;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        postgres = new Postgres(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static ReadyMadeCheck check(DataSource pool, Object... options) {
        Object[] all = new Object[options.length + 4];
        all[0] = "jndi-name";
        all[1] = Names.bound(pool);
        all[2] = "timeout";
        all[3] = "3s";
        System.arraycopy(options, 0, all, 4, options.length);
        return ReadyMadeCheck.of("database", all);
    }

    private static void close(DataSource pool) throws Exception {
        ((AutoCloseable) pool).close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Pools.class)
    void theCheckTellsAnExhaustedPoolFromADatabaseThatIsDown(Pools kind) throws Exception {
        DataSource pool = kind.of(postgres.url());
        try (ReadyMadeCheck check = check(pool)) {
            assertThat(check.passes().get("measurement")).isEqualTo("responseTime");

            Connection taken = pool.getConnection();
            assertThat(check.fails()).contains("is exhausted").doesNotContain("reached");
            taken.close();
            check.passes();

            postgres.stop();
            try {
                // HikariCP gives out a connection without a test if it was used within the last half second.
                assertThat(check.fails()).containsAnyOf("is the database running", "cannot be reached");
                assertThat(check.fails()).contains("cannot be reached: is it running?");
            } finally {
                postgres.restart();
            }
            // HikariCP pauses after an attempt that failed, and tells its callers of that attempt meanwhile.
            await().untilAsserted(check::passes);

            close(pool);
            assertThat(check.fails()).contains("the pool of", "is closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Pools.class)
    void aDatabaseThatHangsEndsTheCheckWithinItsLimit(Pools kind) throws Exception {
        DataSource pool = kind.of(postgres.url());
        try (ReadyMadeCheck check = check(pool)) {
            check.passes();
            postgres.signal("STOP");
            CheckOutcome hung;
            try {
                hung = check.run();
            } finally {
                postgres.signal("CONT");
            }

            assertThat(hung.state()).as("%s", hung.output()).isEqualTo(CheckState.FAILED);
            assertThat(hung.responseTime()).isLessThan(Duration.ofSeconds(3));
            check.passes();
        } finally {
            close(pool);
        }
    }

    @ParameterizedTest
    @EnumSource(Pools.class)
    void aQueryOfManyRunsLeavesNoTransaction(Pools kind) throws Exception {
        DataSource pool = kind.of(postgres.url() + "&ApplicationName=" + kind);
        try (ReadyMadeCheck check = check(pool, "query", "SELECT 42", "expect", "42")) {
            for (int i = 0; i < 5; i++) {
                check.passes();
            }

            assertThat(ask("SELECT string_agg(state, ',') FROM pg_stat_activity WHERE application_name = '" + kind
                            + "'"))
                    .isEqualTo("idle");
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.isReadOnly()).isFalse();
                assertThat(connection.getNetworkTimeout()).isZero();
            }
        } finally {
            close(pool);
        }
    }

    @Test
    void aQueryCannotWrite() throws Exception {
        execute("CREATE TABLE written (id INT)");
        DataSource pool = Pools.HIKARI.of(postgres.url());
        try (ReadyMadeCheck check = check(pool, "query", "INSERT INTO written VALUES (1) RETURNING id")) {
            assertThat(check.fails()).contains("read-only transaction");
            assertThat(ask("SELECT COUNT(*) FROM written")).isEqualTo("0");
        } finally {
            close(pool);
        }
    }

    @Test
    void aQueryThatWaitsForALockEndsWithinItsLimit() throws Exception {
        execute("CREATE TABLE locked (id INT)");
        DataSource pool = Pools.HIKARI.of(postgres.url());
        try (ReadyMadeCheck check = check(pool, "query", "SELECT COUNT(*) FROM locked", "measure", "high-number");
                Connection other = DriverManager.getConnection(postgres.url());
                Statement statement = other.createStatement()) {
            assertThat(check.passes().get("observedValue")).hasToString("0");

            other.setAutoCommit(false);
            statement.execute("LOCK TABLE locked IN ACCESS EXCLUSIVE MODE");
            assertThat(check.fails()).contains("did not answer in time");

            other.rollback();
            check.passes();
        } finally {
            close(pool);
        }
    }

    @Test
    void aWrongPasswordOrDatabaseIsToldFromAServerThatIsDown() throws Exception {
        execute("CREATE ROLE idle NOLOGIN");
        DataSource pool = Pools.DBCP.of(postgres.url().replace("user=postgres", "user=idle&password=sesame"));
        try (ReadyMadeCheck check = check(pool)) {
            assertThat(check.fails()).contains("refuses the user").doesNotContain("sesame");
        } finally {
            close(pool);
        }
    }

    @Test
    void aServerWithoutAFreeConnectionSaysSo() throws Exception {
        execute("CREATE ROLE few LOGIN CONNECTION LIMIT 0");
        DataSource pool = Pools.AGROAL.of(postgres.url().replace("user=postgres", "user=few"));
        try (ReadyMadeCheck check = check(pool)) {
            assertThat(check.fails()).contains("accepts no more connections");
        } finally {
            close(pool);
        }
    }
}
