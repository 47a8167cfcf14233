package dev.healthcheck.internal.run;

import dev.healthcheck.internal.message.Message;
import java.lang.System.Logger;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the runs. The server makes them if it can, so that they have {@code java:comp} and the security
 * context of the application. The pool belongs to the library. The pool of the server may be small, and is shared.
 * A check that hangs would delay the application, and the application would delay its checks.
 */
public final class RunnerThreads implements Executor, AutoCloseable {
    private static final String FACTORY = "java:comp/DefaultManagedThreadFactory";

    /** Longer than the default failed TTL (9 s), as many checks run again then; shorter than the success TTL (27 s). */
    private static final int IDLE_SECONDS = 10;

    private final String choice;
    private final ClassLoader application;
    private final Logger logger;
    private final AtomicInteger count = new AtomicInteger();
    private String kind = "";
    private boolean isServers;
    private @Nullable StartThread startThread;
    private @Nullable Executor executor;
    private @Nullable ThreadPoolExecutor pool;
    private @Nullable ScheduledThreadPoolExecutor scheduler;
    private volatile boolean closed;

    /** @param choice a value of the setting {@code healthcheck.executor} */
    public RunnerThreads(String choice, ClassLoader application, Logger logger) {
        this.choice = choice;
        this.application = application;
        this.logger = logger;
    }

    /** Looks up the threads of the server. The deployment calls it, so that they have no context of a caller. */
    public void prepare() {
        try {
            if (choice.equals("auto")) {
                lookUp(FACTORY, ThreadFactory.class);
            }
            executor();
        } catch (RejectedExecutionException absent) {
            // Each run repeats the lookup, because the server may bind a name later, and reports the problem.
        }
    }

    @Override
    public void execute(Runnable command) {
        executor().execute(() -> runUnlessGone(command));
    }

    /** Ignores a missing class after the close: a run that ends long after its application can load no new class. */
    private void runUnlessGone(Runnable command) {
        try {
            command.run();
        } catch (LinkageError e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private synchronized Executor executor() {
        if (closed) {
            throw new RejectedExecutionException("the application is stopping");
        }
        if (executor == null) {
            executor = choice.startsWith("java:") ? executorFromStart() : newPool();
            Message.THREADS.log(logger, kind);
        }
        return executor;
    }

    /** {@return a pool with a thread for each run} The bulkhead limits the number of runs. */
    private Executor newPool() {
        ThreadFactory factory = fromStart(factory());
        pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                idleSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                factory,
                RunnerThreads::refuse);
        return pool;
    }

    /**
     * {@return the seconds after which an idle thread ends} A virtual thread is cheap, and is not used again. A thread
     * of the server lives until the application ends, because Payara keeps memory of each ended thread.
     */
    private int idleSeconds() {
        return isServers ? Integer.MAX_VALUE : choice.equals("virtual") ? 0 : IDLE_SECONDS;
    }

    private Executor executorFromStart() {
        StartThread start = startThread(managedThreadsElseOwn());
        Executor server = lookUp(choice, Executor.class);
        return command -> start.call(() -> {
            server.execute(command);
            return command;
        });
    }

    /** {@return the factory; if it belongs to the server, the start thread calls it} */
    private ThreadFactory fromStart(ThreadFactory factory) {
        ThreadFactory named = named(factory);
        if (!isServers) {
            return named;
        }
        StartThread start = startThread(factory);
        return command -> start.call(() -> named.newThread(command));
    }

    private synchronized StartThread startThread(ThreadFactory factory) {
        if (startThread == null) {
            startThread = new StartThread(named(factory));
        }
        return startThread;
    }

    private static void refuse(Runnable command, ThreadPoolExecutor pool) {
        throw new RejectedExecutionException("the server gives no thread");
    }

    private ThreadFactory factory() {
        return switch (choice) {
            case "managed" -> lookUp(FACTORY, ThreadFactory.class);
            case "virtual" -> virtualThreads();
            case "own" -> ownThreads();
            default -> managedThreadsElseOwn();
        };
    }

    private <T> T lookUp(String name, Class<T> type) {
        try {
            T found = type.cast(new InitialContext().lookup(name));
            kind = "threads of " + name;
            isServers = true;
            return found;
        } catch (NamingException | ClassCastException | LinkageError e) {
            throw new RejectedExecutionException(
                    "healthcheck.executor = '%s' finds no %s at %s".formatted(choice, type.getSimpleName(), name), e);
        }
    }

    private ThreadFactory managedThreadsElseOwn() {
        try {
            return lookUp(FACTORY, ThreadFactory.class);
        } catch (RejectedExecutionException noServer) {
            return ownThreads();
        }
    }

    private ThreadFactory ownThreads() {
        kind = "daemon threads of their own";
        return command -> {
            // The thread inherits no thread-local variables: the first caller may be logged in.
            Thread thread = new Thread(null, command, "healthcheck", 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Uses reflection, because the bytecode is that of Java 17. The setting rejects the value before Java 21. */
    private ThreadFactory virtualThreads() {
        try {
            kind = "virtual threads";
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new RejectedExecutionException("healthcheck.executor = 'virtual' needs Java 21", e);
        }
    }

    private ThreadFactory named(ThreadFactory factory) {
        return command -> {
            Thread thread = factory.newThread(command);
            // A managed factory may return null, such as during the undeployment of the application.
            if (thread != null) {
                thread.setName("healthcheck-" + count.incrementAndGet());
                thread.setContextClassLoader(application);
            }
            return thread;
        };
    }

    /** {@return the executor of the background; one per application, with the same kind of thread as the checks} */
    public synchronized ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            executor();
            ThreadFactory factory = choice.startsWith("java:") ? managedThreadsElseOwn() : factory();
            // The start thread does not make it: this is the start, and on Open Liberty that thread begins later.
            scheduler = new ScheduledThreadPoolExecutor(1, named(factory));
            scheduler.prestartCoreThread();
        }
        return scheduler;
    }

    /** Starts no more runs. An idle thread ends now; each other thread ends with its run. */
    @Override
    public synchronized void close() {
        closed = true;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        if (pool != null) {
            pool.shutdown();
        }
        if (startThread != null) {
            startThread.close();
        }
    }
}
