package dev.healthcheck.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closed until it is opened, once and for all. */
public final class Gate {
    private static final int SECONDS = 30;

    private final CountDownLatch latch = new CountDownLatch(1);

    public void open() {
        latch.countDown();
    }

    /** Waits for the gate to open; fails if it stays closed for far too long. */
    public void pass() {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate was not opened");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted before the gate", e);
        }
    }
}
