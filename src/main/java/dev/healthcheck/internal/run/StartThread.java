package dev.healthcheck.internal.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread that asks a server for others, made when the application starts.
 *
 * <p>Servers hand the names of the application and the security context on from the thread that asks for another one, or
 * that gives work to an executor; the context is not to be that of a caller. It does nothing else, so that it never waits
 * for anybody who waits for it.
 *
 * <p>Open Liberty lets such a thread begin when the application has started, and the application may ask for something
 * before. Then the asking thread acts itself: it is that of the start, or one that the start waits for.
 */
final class StartThread implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 500;

    private final ThreadPoolExecutor executor;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    StartThread(ThreadFactory factory) {
        executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), command -> thread = factory.newThread(command));
        executor.execute(begun::countDown);
    }

    /**
     * {@return what the action returns on that thread}
     *
     * @throws RejectedExecutionException if it throws anything
     */
    <T> T call(Callable<T> action) {
        try {
            // It calls itself where an executor runs at once what it is given.
            return Thread.currentThread() == thread || !hasBegun() ? action.call() : await(executor.submit(action));
        } catch (RejectedExecutionException e) {
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RejectedExecutionException refusal ? refusal : refusal(e.getCause());
        } catch (Exception e) {
            throw refusal(e);
        }
    }

    private boolean hasBegun() {
        try {
            return begun.getCount() == 0 || begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return begun.getCount() == 0;
        }
    }

    /** However often the caller is interrupted: what it wants is no check, and soon there. */
    private static <T> T await(Future<T> future) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RejectedExecutionException refusal(@Nullable Throwable reason) {
        return reason instanceof CancellationException
                ? new RejectedExecutionException("the application is stopping")
                : new RejectedExecutionException(String.valueOf(reason), reason);
    }

    /** Whoever waits for what has not begun waits no longer. */
    @Override
    public void close() {
        executor.shutdownNow().forEach(task -> {
            if (task instanceof Future<?> awaited) {
                awaited.cancel(false);
            }
        });
    }
}
