package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format of the application. The format may throw, hang, or request the report that it writes. */
public final class ChosenFormat {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\\\x00-\\x1f\\x7f]|\\\\[\\x20-\\x7e])*\"";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*");

    private final ReportFormat format;
    private final String name;
    private final List<String> mediaTypes;
    private final Executor threads;
    private final long limitNanos;
    private final Logger logger;
    private volatile @Nullable Writing hanging;

    ChosenFormat(
            ReportFormat format,
            String name,
            List<String> mediaTypes,
            Executor threads,
            long limitNanos,
            Logger logger) {
        this.format = format;
        this.name = name;
        this.mediaTypes = mediaTypes;
        this.threads = threads;
        this.limitNanos = limitNanos;
        this.logger = logger;
    }

    String name() {
        return name;
    }

    List<String> mediaTypes() {
        return mediaTypes;
    }

    /** {@return whether the text may be a {@code Content-Type}: RFC 9110, section 8.3.1} */
    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches()
                && text.substring(0, text.indexOf('/')).indexOf('*') < 0
                && !text.contains("/*");
    }

    /** {@return the report; the format writes it when the first caller asks for it} */
    Supplier<Body> write(HealthReport report, Supplier<Body> fallback) {
        return new Writing(() -> body(format.write(report)), fallback);
    }

    /** {@return the state, written for the first caller} If the format returns null, the fallback writes the state. */
    Supplier<Body> writeStatus(CheckState state, Supplier<Body> fallback) {
        return new Writing(
                () -> {
                    Body written = body(format.writeStatus(state));
                    return written == null ? fallback.get() : written;
                },
                fallback);
    }

    private @Nullable Body body(@Nullable ReportBody written) {
        return written == null ? null : new Body(mediaTypes.get(0), written.bytes());
    }

    /** One report, which the format writes once for all callers. */
    private final class Writing implements Supplier<Body> {
        private final Supplier<Body> fallback;
        private final FutureTask<@Nullable Body> task;
        private boolean started;
        private boolean told;

        Writing(Callable<@Nullable Body> writer, Supplier<Body> fallback) {
            this.fallback = fallback;
            this.task = new FutureTask<>(writer);
        }

        @Override
        public Body get() {
            try {
                if (!task.isDone() && isHanging()) {
                    return fallback.get();
                }
                if (isFirst()) {
                    threads.execute(task);
                }
                Body written = task.get(limitNanos, TimeUnit.NANOSECONDS);
                return written == null ? fallback("wrote null", null) : written;
            } catch (TimeoutException e) {
                hanging = this;
                return fallback("takes longer than healthcheck.timeout", null);
            } catch (ExecutionException e) {
                return fallback("failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return fallback.get();
            } catch (RuntimeException | Error noThread) {
                task.cancel(false);
                return fallback("cannot be started", noThread);
            }
        }

        /** {@return whether a write hangs} Another write does not start meanwhile, because each would keep a thread. */
        private boolean isHanging() {
            Writing late = hanging;
            return late != null && !late.task.isDone();
        }

        private synchronized boolean isFirst() {
            boolean first = !started;
            started = true;
            return first;
        }

        private Body fallback(String what, @Nullable Throwable thrown) {
            if (isNews()) {
                log(Message.FORMAT_FAILED.text(name, what), thrown);
            }
            return fallback.get();
        }

        private void log(String text, @Nullable Throwable thrown) {
            if (thrown == null) {
                logger.log(Message.FORMAT_FAILED.level(), text);
            } else {
                logger.log(Message.FORMAT_FAILED.level(), text, thrown);
            }
        }

        private synchronized boolean isNews() {
            boolean news = !told;
            told = true;
            return news;
        }
    }
}
