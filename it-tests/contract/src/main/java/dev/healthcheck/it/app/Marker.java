package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;

/** Has one instance that lives exactly as long as its class, and so as the class loader of its application. */
@ApplicationScoped
public class Marker {
    private static final Instance INSTANCE = new Instance();

    /** What a heap histogram counts. */
    public static final class Instance {}

    @HealthCheck
    boolean exists() {
        return INSTANCE != null;
    }

    @HealthCheck(timeout = "100ms")
    boolean hangs() throws InterruptedException {
        new CountDownLatch(1).await();
        return true;
    }
}
