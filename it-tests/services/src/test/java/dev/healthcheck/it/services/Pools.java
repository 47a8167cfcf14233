package dev.healthcheck.it.services;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The pools of applications and servers, each with one connection and a short wait for it. */
enum Pools {
    HIKARI {
        @Override
        DataSource of(String url) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(WAIT.toMillis());
            config.setValidationTimeout(WAIT.toMillis());
            return new HikariDataSource(config);
        }
    },
    AGROAL {
        @Override
        DataSource of(String url) throws SQLException {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(1)
                            .acquisitionTimeout(WAIT)
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(1))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
        }
    },
    DBCP {
        @Override
        DataSource of(String url) {
            BasicDataSource pool = new BasicDataSource();
            pool.setUrl(url);
            pool.setMaxTotal(1);
            pool.setMaxWait(WAIT);
            pool.setTestOnBorrow(true);
            pool.setValidationQueryTimeout(Duration.ofSeconds(1));
            return pool;
        }
    };

    private static final Duration WAIT = Duration.ofMillis(300);

    abstract DataSource of(String url) throws SQLException;
}
