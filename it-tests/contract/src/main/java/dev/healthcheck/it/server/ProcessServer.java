package dev.healthcheck.it.server;

import java.util.List;

/** A server that is one JVM. */
public abstract class ProcessServer implements Server {
    /** Set by {@link #start()}. */
    protected ServerProcess process;

    @Override
    public final List<String> threadNames() {
        return process.threadNames();
    }

    @Override
    public final int liveInstances(String className) {
        return process.liveInstances(className);
    }

    @Override
    public final void close() {
        if (process != null) {
            process.close();
        }
    }
}
