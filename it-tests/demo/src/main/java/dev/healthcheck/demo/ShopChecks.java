package dev.healthcheck.demo;

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

    @HealthCheck(timeout = "5s")
    CheckResult ordersDatabase(DataSource orders) throws SQLException {
        try (Connection connection = orders.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from orders")) {
            count.next();
            return CheckResult.passed(count.getInt(1) + " orders open");
        }
    }

    @HealthCheck
    CheckResult diskSpace() throws IOException {
        FileStore store = Files.getFileStore(Path.of("").toAbsolutePath());
        Map<String, Long> output = Map.of("free_mb", store.getUsableSpace() / MEGABYTE);
        return new CheckResult(store.getUsableSpace() > 50 * MEGABYTE, output);
    }

    @HealthCheck
    CheckResult memory() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return new CheckResult(free > runtime.maxMemory() / 20, Map.of("free_mb", free / MEGABYTE));
    }

    @HealthCheck
    CheckResult warehouse(Warehouse warehouse) {
        return warehouse.isOpen()
                ? CheckResult.passed("open")
                : CheckResult.failed((Object) "closed; open it with: curl -X POST " + warehouse.address() + "/open");
    }
}
