package dev.healthcheck.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The files that tell by their age how the application is. The file is written while the readiness is up, and deleted
 * while it is down. A second file, {@code PATH.live}, is written as long as the process works. If the process dies, both
 * become old by themselves.
 *
 * <p>Two applications need two paths. On one path the file is always whole, but tells of both in turn.
 *
 * <p>One thread calls {@link #update}. Any thread may close the files: no lock makes it wait for a slow file system.
 */
public final class StatusFile implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Path path;
    private final FreshFile ready;
    private final FreshFile live;
    private final Consumer<String> troubles;
    private final LongSupplier ticker;

    private @Nullable Long written;
    private @Nullable Long swept;
    private boolean inTrouble;
    private volatile boolean closed;

    /**
     * Creates no file yet.
     *
     * @param path the absolute path of the file
     * @param troubles receives a sentence when the files cannot be written, once until they can be written again
     * @param ticker returns the time in nanoseconds, from any origin
     */
    public StatusFile(Path path, Consumer<String> troubles, LongSupplier ticker) {
        this.path = path;
        this.ready = new FreshFile(path);
        this.live = new FreshFile(live(path));
        this.troubles = troubles;
        this.ticker = ticker;
    }

    static Path live(Path path) {
        return path.resolveSibling(path.getFileName() + ".live");
    }

    /**
     * Writes or deletes the file. Does not throw if that fails. While the readiness is up, calls within one second
     * after the last write change nothing.
     *
     * @param isReady whether the readiness is up
     * @param line the content of the file, without a line break at its end
     */
    public void update(boolean isReady, String line) {
        if (closed) {
            return;
        }
        // Each step is tried, even if the one before it failed: a file of a dead readiness must go.
        String first = failureOf(() -> live.write("live\n"));
        String second = failureOf(() -> updateReady(isReady, line));
        String third = failureOf(this::sweep);
        tell(first != null ? first : second != null ? second : third);
        if (closed) {
            deleteAll();
        }
    }

    private void updateReady(boolean isReady, String line) throws IOException {
        if (!isReady) {
            written = null;
            ready.delete();
        } else if (isDue(written, PAUSE)) {
            written = null;
            ready.write(line + "\n");
            written = ticker.getAsLong();
        }
    }

    private void sweep() throws IOException {
        if (isDue(swept, SWEEP)) {
            swept = ticker.getAsLong();
            ready.sweep();
        }
    }

    private boolean isDue(@Nullable Long last, Duration pause) {
        return last == null || ticker.getAsLong() - last >= pause.toNanos();
    }

    private void tell(@Nullable String failure) {
        boolean again = inTrouble;
        inTrouble = failure != null;
        if (failure != null && !again) {
            failureOf(() -> troubles.accept("the status file " + path + " cannot be kept fresh: " + failure));
        }
    }

    /** Deletes both files. A later update does nothing. */
    @Override
    public void close() {
        closed = true;
        deleteAll();
    }

    private void deleteAll() {
        failureOf(ready::delete);
        failureOf(live::delete);
    }

    private static @Nullable String failureOf(Step step) {
        try {
            step.run();
            return null;
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
