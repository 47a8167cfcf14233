package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaIT {
    private static Postgres postgres;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        postgres = new Postgres(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static EntityManagerFactory unit(String name) {
        return Persistence.createEntityManagerFactory(
                name,
                Map.of(
                        "jakarta.persistence.jdbc.url",
                        postgres.url() + "&ApplicationName=" + name,
                        "jakarta.persistence.schema-generation.database.action",
                        "drop-and-create"));
    }

    private static String openTransactions(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM pg_stat_activity WHERE state <> 'idle' AND application_name = '%s'"
                                .formatted(name))) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    void theCheckFollowsTheDatabaseAndTheUnit(String name) throws Exception {
        EntityManagerFactory unit = unit(name);
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("jpa", "jndi-name", Names.bound(unit), "timeout", "10s", "degraded", "off")) {
            check.passes();
            assertThat(openTransactions(name)).isEqualTo("0");

            postgres.stop();
            try {
                assertThat(check.fails()).contains("cannot be reached: is it running?");
            } finally {
                postgres.restart();
            }
            // The small pools of the providers give out a broken connection once more.
            check.run();
            check.passes();

            unit.close();
            assertThat(check.fails()).contains("is closed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    void queriesOfBothLanguagesAreJudged(String name) throws Exception {
        EntityManagerFactory unit = unit(name);
        String jndiName = Names.bound(unit);
        try (ReadyMadeCheck number = ReadyMadeCheck.of(
                        "jpa",
                        "jndi-name",
                        jndiName,
                        "timeout",
                        "10s",
                        "measure",
                        "high-number",
                        "failed",
                        "5",
                        "query",
                        "SELECT COUNT(p) FROM Parcel p");
                ReadyMadeCheck text = ReadyMadeCheck.of(
                        "jpa", "jndi-name", jndiName, "timeout", "10s", "expect", "up", "native-query", "SELECT 'up'");
                ReadyMadeCheck wrong = ReadyMadeCheck.of(
                        "jpa", "jndi-name", jndiName, "timeout", "10s", "native-query", "SELECT x FROM nowhere")) {
            assertThat(number.passes().get("observedValue")).hasToString("0");
            text.passes();
            assertThat(wrong.fails()).contains(jndiName);
            assertThat(openTransactions(name)).isEqualTo("0");
        } finally {
            unit.close();
        }
    }
}
