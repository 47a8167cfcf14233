package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** A check of a WAR that asks a session bean of an EJB jar. */
@ApplicationScoped
public class StockChecks {
    @HealthCheck
    CheckResult stock(PlainStock stock) {
        return CheckResult.passed(stock.pieces() + " pieces");
    }
}
