package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.file.StatusFile;
import dev.healthcheck.internal.jmx.CheckReading;
import dev.healthcheck.internal.jmx.JmxBeans;
import dev.healthcheck.internal.jmx.Readings;
import dev.healthcheck.internal.message.Message;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the status file and the beans of JMX up to date, once per second, on a thread of the checks. */
final class WithoutHttp implements AutoCloseable {
    private static final int BEATS_PER_SECOND = 10;
    private static final String NAGIOS = "nagios";

    private final Engine engine;
    private final Executor threads;
    private final @Nullable StatusFile file;
    /** Updates the beans of JMX; null without them. */
    private final @Nullable Runnable sync;

    private final Runnable closeBeans;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int beats;
    private volatile boolean closed;

    /** @param contextPath the path of the application; null if it is not known */
    WithoutHttp(Engine engine, Settings settings, @Nullable String contextPath, Executor threads, Logger logger) {
        this.engine = engine;
        this.threads = threads;
        Path path = settings.file().path();
        file = path == null
                ? null
                : new StatusFile(path, trouble -> Message.FILE_FAILED.log(logger, trouble), System::nanoTime);
        if (settings.jmx()) {
            JmxBeans beans = new JmxBeans(
                    nameOf(settings.service().serviceId(), contextPath),
                    readings(),
                    trouble -> Message.JMX_FAILED.log(logger, trouble));
            sync = () -> beans.sync(
                    engine.registry().checks().stream().map(CheckCell::name).toList());
            closeBeans = beans::close;
        } else {
            sync = null;
            closeBeans = () -> {};
        }
    }

    private static String nameOf(@Nullable String service, @Nullable String contextPath) {
        return service != null ? service : contextPath == null || contextPath.isEmpty() ? "application" : contextPath;
    }

    /** Starts an update once per second, unless the last update still runs. The background calls this method. */
    void beat() {
        beats++;
        if (beats % BEATS_PER_SECOND == 1 && (file != null || sync != null) && busy.compareAndSet(false, true)) {
            try {
                threads.execute(this::update);
            } catch (RuntimeException | Error noThread) {
                // The file becomes stale, which is the truth.
                busy.set(false);
            }
        }
    }

    private void update() {
        try {
            if (sync != null) {
                sync.run();
            }
            if (file != null && !closed) {
                update(file);
            }
        } finally {
            busy.set(false);
        }
    }

    private void update(StatusFile kept) {
        Snapshot ready = engine.health().current(Selection.probe(Probe.READINESS));
        if (ready != null && !closed) {
            byte[] text =
                    ready.bodies().get(engine.formats().named(NAGIOS), true).bytes();
            String line =
                    new String(text, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            kept.update(ready.state().passed(), line);
        }
    }

    private Readings readings() {
        return new Readings(
                () -> engine.metrics().status(),
                () -> engine.gates().maintenance().reason().orElse(null),
                this::reading);
    }

    private @Nullable CheckReading reading(String name) {
        CheckCell check = engine.registry().check(name);
        if (check == null) {
            return null;
        }
        CheckOutcome last = check.last();
        return new CheckReading(
                engine.metrics().state(check),
                check.settings().critical(),
                check.settings().metadata().tags(),
                last,
                check.counters().statistics());
    }

    @Override
    public void close() {
        closed = true;
        if (file != null) {
            file.close();
        }
        closeBeans.run();
    }
}
