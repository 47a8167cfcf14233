package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {
    private final FakeDatabase database = new FakeDatabase();

    private CheckResult run(String... options) {
        return Running.run("database", database.dataSource(), options);
    }

    @Test
    void aValidConnectionPassesWithTheResponseTime() {
        CheckResult result = run();

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("ms");
        assertThat(ReadyMade.output(result, "measurement")).isEqualTo("responseTime");
    }

    @Test
    void theTestOfTheDriverChangesNothingAndClosesTheConnection() {
        run();

        assertThat(database.steps()).containsExactly("isValid(1)", "close()");
    }

    @Test
    void aConnectionThatIsNotValidFails() {
        database.connection.answering("isValid", false);

        CheckResult result = run();

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("a connection that does not work");
        assertThat(database.steps()).endsWith("close()");
    }

    @Test
    void aQueryRunsInATransactionThatCannotWriteAndIsRolledBack() {
        database.with("1");

        assertThat(run("query", "SELECT 1", "expect", "1").state()).isEqualTo(CheckState.PASSED);
        assertThat(database.steps())
                .containsExactly(
                        "setReadOnly(true)",
                        "setAutoCommit(false)",
                        "createStatement()",
                        "executeQuery(SELECT 1)",
                        "close()",
                        "rollback()",
                        "setAutoCommit(true)",
                        "setReadOnly(false)",
                        "close()");
    }

    @Test
    void aConnectionWithoutAutoCommitIsRolledBackAndStaysSo() {
        database.autoCommit.set(false);

        run();

        assertThat(database.steps()).containsExactly("isValid(1)", "rollback()", "close()");
    }

    @Test
    void theReadsOfTheDriverHaveALimitUntilTheEnd() {
        run();

        assertThat(database.calls)
                .filteredOn(call -> call.startsWith("setNetworkTimeout"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith(", 0)");
    }

    @Test
    void aFailedQueryGivesAllSettingsBack() {
        database.statement.throwing("executeQuery", new SQLException("no such table", "42P01"));

        assertThat(ReadyMade.message(run("query", "SELECT 1")))
                .isEqualTo("the database of the database of the check fails: see its log 'no such table'");
        assertThat(database.steps()).endsWith("rollback()", "setAutoCommit(true)", "setReadOnly(false)", "close()");
    }

    @Test
    void aFailedRollbackFailsTheCheckAndClosesTheConnection() {
        database.autoCommit.set(false);
        database.connection.throwing("rollback", new SQLException("broken pipe", "08006"));

        assertThat(ReadyMade.message(run())).contains("cannot be reached", "broken pipe");
        assertThat(database.steps()).endsWith("close()");
    }

    @Test
    void aDriverThatCanSetNothingIsAskedNevertheless() {
        SQLException cannot = new SQLFeatureNotSupportedException("not here");
        database.connection
                .throwing("getNetworkTimeout", new AbstractMethodError())
                .throwing("setReadOnly", cannot)
                .throwing("setAutoCommit", cannot);
        database.statement.throwing("setMaxRows", cannot);

        database.with("up");

        assertThat(run("query", "SELECT 'up'", "expect", "up").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aConnectionThatTheDriverHasClosedIsOnlyGivenBack() {
        database.connection.answering("isValid", false).answering("isClosed", true);

        run();

        assertThat(database.steps()).containsExactly("isValid(1)", "close()");
    }

    @Test
    void aPoolWithoutAConnectionIsNotADatabaseThatIsDown() {
        database.source.throwing("getConnection", new SQLTransientConnectionException("none within 250 ms"));

        assertThat(ReadyMade.message(run()))
                .contains("the pool of", "is exhausted")
                .doesNotContain("reached");
    }

    @Test
    void aConnectionAfterTheLimitIsGivenBackAtOnce() {
        CheckResult result = Running.run(Duration.ofNanos(1), "database", database.dataSource());

        assertThat(ReadyMade.message(result)).contains("is exhausted", "too late");
        assertThat(database.steps()).containsExactly("close()");
    }

    @Test
    void anotherTextThanTheExpectedOneFails() {
        database.with("standby");

        assertThat(ReadyMade.message(run("query", "SELECT role", "expect", "primary")))
                .contains("answers 'standby' instead of 'primary'");
    }

    @Test
    void anEmptyAnswerFails() {
        assertThat(ReadyMade.message(run("query", "SELECT 1"))).contains("has no row");
    }

    @ParameterizedTest
    @CsvSource({
        "high-number, 5, 10, 4, PASSED",
        "high-number, 5, 10, 5, DEGRADED",
        "high-number, 5, 10, 10.0, FAILED",
        "low-number, 10, 5, 11, PASSED",
        "low-number, 10, 5, 10, DEGRADED",
        "low-number, 10, 5, 5, FAILED",
    })
    void aNumberIsMeasuredAgainstItsLimits(
            String measure, String degraded, String failed, String number, CheckState state) {
        database.with(number);

        CheckResult result =
                run("query", "SELECT COUNT(*) FROM jobs", "measure", measure, "degraded", degraded, "failed", failed);

        assertThat(result.state()).isEqualTo(state);
        assertThat(ReadyMade.output(result, "measurement")).isEqualTo("queryResult");
    }

    @Test
    void aTextIsNoNumber() {
        database.with("many");

        assertThat(ReadyMade.message(run("query", "SELECT x", "measure", "high-number")))
                .contains("'many', which is no number");
    }

    @Test
    void theLimitsOfATimeAreInTheOutput() {
        CheckResult result = Running.run(
                Duration.ofSeconds(2), "database", database.dataSource(), "degraded", "1ms", "failed", "365d");

        assertThat(ReadyMade.output(result, "limits")).hasToString("{degraded=1, failed=31536000000}");
    }

    @ParameterizedTest
    @CsvSource({
        "expect, 1, need a query",
        "measure, low-number, need a query",
        "jndi-name, ldap://evil/x, allowed: a name such as java:app/orders",
        "degraded, often, allowed: a duration",
    })
    void optionsThatDoNotGoTogetherAreAProblemOfTheDeployment(String option, String value, String problem) {
        assertThat(ReadyMade.problemOf("database", option, value)).contains(problem);
    }

    @Test
    void aNumberAndATextToExpectAreAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("database", "query", "q", "expect", "1", "measure", "low-number"))
                .contains("both set");
    }
}
