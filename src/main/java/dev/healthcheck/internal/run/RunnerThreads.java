package dev.healthcheck.internal.run;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The threads that checks run on: made by the server, so that {@code java:comp} and the security context of the
 * application are there, but in a pool of our own. The server's own pool may be small or shared, and one hung check in
 * it would hold up everybody.
 */
public final class RunnerThreads implements Executor, AutoCloseable {
    private static final int MOST = 64;
    private static final int IDLE_SECONDS = 30;
    private static final int LAST_WAIT_SECONDS = 1;

    private final ClassLoader application;
    private @Nullable ThreadPoolExecutor pool;
    private volatile boolean closed;

    public RunnerThreads(ClassLoader application) {
        this.application = application;
    }

    @Override
    public void execute(Runnable command) {
        pool().execute(() -> runUnlessGone(command));
    }

    /** What ends long after its application finds no class that it had not loaded before; that concerns nobody. */
    private void runUnlessGone(Runnable command) {
        try {
            command.run();
        } catch (LinkageError e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** Made at the first run rather than at deployment: only a request is sure to see the server's names. */
    private synchronized ThreadPoolExecutor pool() {
        if (pool == null) {
            HandOver queue = new HandOver();
            pool = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, queue, threadFactory(), queue);
        }
        if (closed) {
            pool.shutdownNow();
        }
        return pool;
    }

    private ThreadFactory threadFactory() {
        ThreadFactory factory = serverFactory();
        AtomicInteger count = new AtomicInteger();
        return command -> {
            Thread thread = factory.newThread(command);
            // A managed factory may refuse, as while the application is being undeployed.
            if (thread != null) {
                thread.setName("healthcheck-" + count.incrementAndGet());
            }
            return thread;
        };
    }

    private ThreadFactory serverFactory() {
        try {
            return (ThreadFactory) new InitialContext().lookup("java:comp/DefaultManagedThreadFactory");
        } catch (NamingException | ClassCastException | LinkageError e) {
            return this::ownThread;
        }
    }

    private Thread ownThread(Runnable command) {
        Thread thread = new Thread(command);
        thread.setDaemon(true);
        thread.setContextClassLoader(application);
        return thread;
    }

    /** Interrupts what still runs, and waits a moment for it: soon after, its classes can no longer be loaded. */
    @Override
    public void close() {
        ThreadPoolExecutor running = stop();
        try {
            if (running != null) {
                running.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ThreadPoolExecutor stop() {
        closed = true;
        if (pool != null) {
            pool.shutdownNow();
        }
        return pool;
    }

    /** Gives work to an idle thread, else to a new one, else keeps it until one is idle: a plain pool would queue first. */
    private static final class HandOver extends LinkedTransferQueue<Runnable> implements RejectedExecutionHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable command) {
            return tryTransfer(command);
        }

        @Override
        public void rejectedExecution(Runnable command, ThreadPoolExecutor pool) {
            if (pool.isShutdown()) {
                throw new RejectedExecutionException("the application is stopping");
            }
            put(command);
        }
    }
}
