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
 * The thread that asks a server for other threads. The application makes it at its start.
 *
 * <p>A new thread gets the names of the application and the security context from the thread that asks for it. So does
 * a task from the thread that gives it to an executor. The context must not be that of a caller. The start thread does
 * nothing else, so that it never waits for a thread that waits for it.
 *
 * <p>On Open Liberty, this thread begins after the start of the application, which may need a thread before. Then the
 * asking thread acts itself: it is the thread of the start, or a thread that the start waits for.
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
     * {@return the value that the action returns on the start thread}
     *
     * @throws RejectedExecutionException if the action throws an exception
     */
    <T> T call(Callable<T> action) {
        try {
            // The start thread calls this method itself if an executor runs its tasks at once.
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

    /** {@return the value of the future} Waits on after an interrupt: the action is short, and is not a check. */
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

    /** Cancels the actions that have not begun, so that their callers wait no longer. */
    @Override
    public void close() {
        executor.shutdownNow().forEach(task -> {
            if (task instanceof Future<?> awaited) {
                awaited.cancel(false);
            }
        });
    }
}
