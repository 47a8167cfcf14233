package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import java.util.concurrent.Future;

/** A session bean whose methods run on threads of the server. */
@Stateless
public class Messenger {
    @Asynchronous
    @HealthCheck
    public Future<Boolean> laterUp() {
        return new AsyncResult<>(true);
    }

    @Asynchronous
    @HealthCheck
    public Future<Boolean> laterDown() {
        return new AsyncResult<>(false);
    }

    @Asynchronous
    @HealthCheck
    public Future<Boolean> laterThrows() {
        throw new IllegalStateException("the queue is closed");
    }
}
