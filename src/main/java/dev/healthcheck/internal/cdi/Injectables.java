package dev.healthcheck.internal.cdi;

import dev.healthcheck.CallChain;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.Maintenance;
import dev.healthcheck.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The parts of the library that the application can inject. */
@ApplicationScoped
public class Injectables {
    /** The constructor for CDI. */
    public Injectables() {}

    @Produces
    HealthCheckRegistry registry(HealthCheckRuntime runtime) {
        return runtime.engine().registry();
    }

    @Produces
    Maintenance maintenance(HealthCheckRuntime runtime) {
        return runtime.engine().gates().maintenance();
    }

    @Produces
    Startup startup(HealthCheckRuntime runtime) {
        return runtime.engine().gates().startup();
    }

    @Produces
    CallChain callChain(HealthCheckRuntime runtime) {
        return runtime.engine().callChain();
    }
}
