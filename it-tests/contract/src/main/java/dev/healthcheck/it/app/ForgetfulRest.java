package dev.healthcheck.it.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes, but not ours. */
@ApplicationPath("/api")
public class ForgetfulRest extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Shop.class);
    }
}
