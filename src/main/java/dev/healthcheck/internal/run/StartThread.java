package dev.healthcheck.internal.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
 */
final class StartThread implements AutoCloseable {
    private final ThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    StartThread(ThreadFactory factory) {
        executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), command -> thread = factory.newThread(command));
        executor.prestartCoreThread();
    }

    /**
     * {@return what the action returns on that thread}
     *
     * @throws RejectedExecutionException if it throws anything
     */
    <T> T call(Callable<T> action) {
        try {
            // It calls itself where an executor runs at once what it is given.
            return Thread.currentThread() == thread ? action.call() : await(executor.submit(action));
        } catch (RejectedExecutionException e) {
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RejectedExecutionException refusal ? refusal : refusal(e.getCause());
        } catch (Exception e) {
            throw refusal(e);
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

    private static RejectedExecutionException refusal(Throwable reason) {
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
