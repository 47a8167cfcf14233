package dev.healthcheck.it.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A server that is one JVM. */
public abstract class ProcessServer implements Server {
    /** Set by {@link #start()}. */
    protected ServerProcess process;

    @Override
    public final List<String> threadNames() {
        return process.threadNames();
    }

    @Override
    public final String javaVersion() {
        return process.javaVersion();
    }

    @Override
    public final Map<String, Integer> liveInstances(Pattern name) {
        return process.liveInstances(name);
    }

    @Override
    public final boolean pauses() {
        return true;
    }

    @Override
    public final void pause(Duration time) {
        process.pause(time);
    }

    @Override
    public final Set<String> mbeanNames() {
        return process.mbeanNames();
    }

    @Override
    public final void close() {
        if (process != null) {
            process.close();
        }
    }
}
