package dev.healthcheck.demo;

import static dev.healthcheck.Probe.LIVENESS;
import static dev.healthcheck.Probe.READINESS;
import static dev.healthcheck.Probe.STARTUP;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** What the shop needs: one method each. */
@ApplicationScoped
public class ShopChecks {
    private static final long MEGABYTE = 1024 * 1024;

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

    @HealthCheck(tags = "machine")
    CheckResult diskSpace() throws IOException {
        FileStore store = Files.getFileStore(Path.of("").toAbsolutePath());
        Map<String, Long> output = Map.of("free_mb", store.getUsableSpace() / MEGABYTE);
        return new CheckResult(store.getUsableSpace() > 50 * MEGABYTE, output);
    }

    /** Asks nothing outside of the process, and a restart helps: it belongs into {@code /live} too. */
    @HealthCheck(
            probes = {LIVENESS, READINESS},
            tags = "machine")
    CheckResult memory() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return new CheckResult(free > runtime.maxMemory() / 20, Map.of("free_mb", free / MEGABYTE));
    }

    @HealthCheck(affectedEndpoints = "/orders/{id}/delivery", runbook = "https://wiki.example/shop/warehouse")
    CheckResult warehouse(Warehouse warehouse) {
        return warehouse.isOpen()
                ? CheckResult.passed("open")
                : CheckResult.failed((Object) "closed; open it with: curl -X POST " + warehouse.address() + "/open");
    }
}
