package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.servlet.DeploymentContext;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Takes the environment with which {@code ?diff} compares, some seconds after the start, on a thread of the checks. It
 * does so only if somebody may see the report. Without the servlet context, the first request for the report takes it.
 */
final class FirstEnvironment {
    private static final int BEATS_TO_WAIT = 100;

    private final Engine engine;
    private final Supplier<DeploymentContext> deployment;
    private final Executor threads;
    private int beats;

    FirstEnvironment(Engine engine, Supplier<DeploymentContext> deployment, Executor threads) {
        this.engine = engine;
        this.deployment = deployment;
        this.threads = threads;
    }

    /** The background calls this method ten times per second. */
    void beat() {
        if (engine.environment().isClosed() || beats > BEATS_TO_WAIT) {
            return;
        }
        beats++;
        if (beats > BEATS_TO_WAIT && isKnown(deployment.get())) {
            try {
                threads.execute(engine.environment()::remember);
            } catch (RuntimeException | Error noThread) {
                // The first request takes it.
            }
        }
    }

    private static boolean isKnown(DeploymentContext context) {
        return !(context instanceof DeploymentContext.PlainApplication) || !context.inServer();
    }
}
