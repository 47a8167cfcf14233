package dev.healthcheck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.resource.FakeNames;
import dev.healthcheck.testing.Fake;
import dev.healthcheck.testing.ReadyMade;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private final List<String> calls = new ArrayList<>();
    private final Fake rows = Fake.withoutRecord().answering("next", true);
    private final Fake statement =
            Fake.recordingTo(calls).answeringWith("executeQuery", sql -> rows.as(ResultSet.class));
    private final Fake connection = Fake.recordingTo(calls)
            .answering("getAutoCommit", true)
            .answeringWith("createStatement", none -> statement.as(Statement.class));
    private final Fake source =
            Fake.withoutRecord().answeringWith("getConnection", none -> connection.as(Connection.class));
    private final FakeNames names = FakeNames.inUse().bind("java:app/db", source.as(DataSource.class));

    @AfterEach
    void close() {
        names.close();
    }

    private static CheckResult run() {
        return ReadyMade.run(Duration.ofSeconds(2), "clock", "jndi-name", "java:app/db");
    }

    @Test
    void aTimeWithAnOffsetIsCompared() {
        rows.answeringWith("getObject", column -> Instant.now().atOffset(ZoneOffset.ofHours(3)));

        assertThat(run().state()).hasToString("passed");
        assertThat(calls).anyMatch(call -> call.contains("SELECT CURRENT_TIMESTAMP"));
    }

    @Test
    void aTimestampIsCompared() {
        Instant wrong = Instant.now().minusSeconds(60);
        rows.answering("getObject", "text").answering("getTimestamp", Timestamp.from(wrong));

        CheckResult result = run();

        assertThat(result.state()).hasToString("failed");
        assertThat(ReadyMade.message(result)).contains("before that of database java:app/db");
    }

    @Test
    void aTransactionIsRolledBack() {
        connection.answering("getAutoCommit", false);
        rows.answeringWith("getObject", column -> Instant.now().atOffset(ZoneOffset.UTC));

        assertThat(run().state()).hasToString("passed");
        assertThat(calls).contains("rollback()");
    }

    @Test
    void aTransactionIsRolledBackAlsoAfterAFailure() {
        connection.answering("getAutoCommit", false);
        statement.throwing("executeQuery", new SQLException("syntax"));

        assertThat(ReadyMade.message(run())).contains("syntax; see the option query");
        assertThat(calls).contains("rollback()");
    }

    @Test
    void noRowAndNoTimeFail() {
        rows.answering("getObject", null).answering("getTimestamp", null);
        assertThat(ReadyMade.message(run())).contains("answered no time: is the option query right?");

        rows.answering("next", false);
        assertThat(ReadyMade.message(run())).contains("answered no time: is the option query right?");
    }

    @Test
    void anErrorOfTheDatabaseNamesTheOption() {
        source.throwing("getConnection", new SQLException("no such function"));

        assertThat(ReadyMade.message(run())).contains("no such function; see the option query");
    }

    @Test
    void anotherObjectAndAnotherNameFail() {
        names.bind("java:app/db", "a text");
        assertThat(ReadyMade.message(run())).contains("the JNDI name java:app/db is no DataSource");

        names.close();
        FakeNames.inUse();
        assertThat(ReadyMade.message(run())).contains("there is no DataSource with the JNDI name java:app/db");
    }
}
