package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Checks that need the names of the application, which a thread of no server has. */
@ApplicationScoped
public class NamingCheck {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource injected;

    @HealthCheck(timeout = "30s")
    boolean injectedDataSource() throws SQLException {
        return isValid(injected);
    }

    @HealthCheck(timeout = "30s")
    boolean lookedUpDataSource() throws NamingException, SQLException {
        return isValid((DataSource) new InitialContext().lookup("java:comp/DefaultDataSource"));
    }

    @HealthCheck(timeout = "30s")
    boolean classLoaderOfTheApplication() throws ClassNotFoundException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader.loadClass(NamingCheck.class.getName()) == NamingCheck.class;
    }

    private static boolean isValid(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        }
    }
}
