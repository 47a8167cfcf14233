package dev.healthcheck.demo;

import static dev.healthcheck.Probe.READINESS;
import static dev.healthcheck.Probe.STARTUP;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.checks.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the shop needs: one method each. */
@ApplicationScoped
public class ShopChecks {
    /** The start waits for it: {@code /started}. */
    @HealthCheck(
            timeout = "5s",
            probes = {STARTUP, READINESS},
            tags = {"checkout", "database"})
    CheckResult ordersDatabase(DataSource orders) throws SQLException {
        try (Connection connection = orders.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from orders")) {
            count.next();
            return CheckResult.passed(count.getInt(1) + " orders open");
        }
    }

    /** A ready-made check in code; three more are settings. */
    @Produces
    @HealthCheck(value = "backlog", tags = "database")
    Check backlog(DataSource orders) {
        return Checks.database(orders)
                .with("query", "select count(*) from orders")
                .with("measure", "high-number")
                .with("degraded", 1_000);
    }

    @HealthCheck(
            affectedEndpoints = "/orders/{id}/delivery",
            owner = "team-logistics",
            runbook = "https://wiki.example/shop/warehouse")
    CheckResult warehouse(Warehouse warehouse) {
        return warehouse.isOpen()
                ? CheckResult.passed("open")
                : CheckResult.failed((Object) "closed; open it with: curl -X POST " + warehouse.address() + "/open");
    }
}
