package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes a connection with each run. */
@ApplicationScoped
public class Pooled {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @HealthCheck(timeout = "30s")
    boolean pooled() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        }
    }
}
