package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;

/** Checks whose exceptions say little by their messages. */
@ApplicationScoped
public class Failing {
    @HealthCheck
    boolean unknownHost() throws UnknownHostException {
        throw new UnknownHostException("db");
    }

    @HealthCheck
    boolean noFile() throws NoSuchFileException {
        throw new NoSuchFileException("/var/orders");
    }

    @HealthCheck
    boolean initializer() {
        throw new ExceptionInInitializerError(new IllegalStateException("no driver"));
    }

    @HealthCheck
    boolean wrapped() {
        throw new IllegalStateException(
                "cannot connect", new IOException("refused: jdbc:postgresql://app:hunter2secret@db/shop"));
    }

    @HealthCheck
    CheckResult carried() {
        return CheckResult.failed(new UnknownHostException("mq"));
    }

    @HealthCheck
    CheckResult nothing() {
        return CheckResult.failed(null);
    }
}
