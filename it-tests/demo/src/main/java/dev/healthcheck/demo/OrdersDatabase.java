package dev.healthcheck.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A real database in the memory of this process. */
@ApplicationScoped
public class OrdersDatabase {

    @Produces
    @Singleton
    DataSource open() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1", "shop", "sesame");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists orders(id int primary key, article varchar(50))");
            statement.execute("merge into orders values (1, 'tea'), (2, 'cups'), (3, 'kettle')");
        }
        return pool;
    }

    void close(@Disposes DataSource orders) {
        ((JdbcConnectionPool) orders).dispose();
    }
}
