package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.io.IOException;

/** Check methods in a session bean. */
@Stateless
public class EjbCheck {
    @Resource
    private SessionContext context;

    @HealthCheck
    public String sessionBean() {
        return context.getInvokedBusinessInterface().getSimpleName();
    }

    @HealthCheck
    public String sessionBeanThatThrows() throws IOException {
        throw new IOException("the disk is full");
    }

    @HealthCheck
    public String sessionBeanThatBreaks() {
        throw new IllegalStateException("the pool is empty");
    }
}
