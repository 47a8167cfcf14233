package dev.healthcheck.internal.format;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body that the first caller writes for all callers. */
final class Once implements Supplier<Body> {
    private final Supplier<Body> writer;
    private volatile @Nullable Body written;

    Once(Supplier<Body> writer) {
        this.writer = writer;
    }

    @Override
    public Body get() {
        Body known = written;
        return known == null ? write() : known;
    }

    private synchronized Body write() {
        Body known = written;
        if (known == null) {
            known = writer.get();
            written = known;
        }
        return known;
    }
}
