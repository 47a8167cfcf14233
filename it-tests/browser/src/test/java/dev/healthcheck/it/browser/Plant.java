package dev.healthcheck.it.browser;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Checks whose results a test sets. */
@ApplicationScoped
public class Plant {
    static final String HOSTILE = "<script>alert('name')</script> \u202Egnp.exe";

    private volatile boolean databaseIsDown;
    private volatile boolean diskIsFull;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile String said = "ok";

    @HealthCheck(
            timeout = "800ms",
            tags = "db",
            affectedEndpoints = "/orders/{id}",
            runbook = "https://wiki.example.com/runbooks/orders-database",
            owner = "team-orders, 555-0100")
    boolean ordersDatabase() throws SQLException {
        if (databaseIsDown) {
            throw new SQLTransientConnectionException(
                    "orders-pool - Connection is not available, request timed out after 500 ms",
                    new SQLException("Connection to db-3:5432 refused"));
        }
        return true;
    }

    @HealthCheck(timeout = "500ms", critical = false, tags = "search", owner = "team-search")
    CheckResult searchIndex() throws InterruptedException {
        hanging.await();
        return CheckResult.passed("12 shards");
    }

    @HealthCheck
    CheckResult disk() {
        return diskIsFull
                ? CheckResult.degraded(Map.of("path", "/data", "free", "7 %"))
                : CheckResult.passed(Map.of("path", "/data", "free", "61 %"));
    }

    @HealthCheck
    String payment() {
        return "answered in 31 ms";
    }

    @HealthCheck
    String basket() {
        return "\u0627\u0644\u0633\u0644\u0629 \u0645\u062A\u0627\u062D\u0629 (3)";
    }

    @HealthCheck(HOSTILE)
    CheckResult hostile() {
        return CheckResult.passed(said);
    }

    void databaseIsDown(boolean down) {
        databaseIsDown = down;
    }

    void diskIsFull(boolean full) {
        diskIsFull = full;
    }

    void searchHangs(boolean hangs) {
        hanging.countDown();
        hanging = new CountDownLatch(hangs ? 1 : 0);
    }

    void says(String text) {
        said = text;
    }

    void isWell() {
        databaseIsDown(false);
        diskIsFull(false);
        searchHangs(false);
        says("ok");
    }
}
