package dev.healthcheck.internal.engine;

import dev.healthcheck.CallChain;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.run.CurrentRun;
import java.util.ArrayList;
import java.util.List;

/** The services that have asked each other before the run on the current thread. */
final class RunCallChain implements CallChain {
    private final CurrentRun current;
    private final String service;

    /** @param service the name of this service */
    RunCallChain(CurrentRun current, String service) {
        this.current = current;
        this.service = service;
    }

    @Override
    public String headerValue() {
        Run run = current.get();
        List<String> services = new ArrayList<>();
        if (run != null) {
            run.cell().markCallsOn();
            services.addAll(run.callers());
        }
        services.add(service);
        return String.join(", ", services);
    }
}
