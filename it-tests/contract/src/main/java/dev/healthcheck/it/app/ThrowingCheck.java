package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Fails as the seed's example does. */
@ApplicationScoped
public class ThrowingCheck {
    @HealthCheck("throws_exception")
    String throwsException() throws IOException {
        throw new IOException("'NoneType' object has no attribute '__getitem__'");
    }
}
