package dev.healthcheck.internal.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
 * The threads that checks run on: made by the server where it makes any, so that {@code java:comp} and the security
 * context of the application are there, but in a pool of our own. The server's own pool may be small, and is shared:
 * a check that hangs would hold up the application, and the application its checks.
 */
public final class RunnerThreads implements Executor, AutoCloseable {
    private static final String FACTORY = "java:comp/DefaultManagedThreadFactory";

    /** Longer than most keep a failure, as many checks are run soon again then; shorter than most keep a success. */
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

    /** Looks up what the server gives; to be called at the start, so that no caller's context is handed on. */
    public void prepare() {
        try {
            if (choice.equals("auto")) {
                lookUp(FACTORY, ThreadFactory.class);
            }
            executor();
        } catch (RejectedExecutionException absent) {
            // Each run looks again, as a name may be bound later, and says what is wrong.
        }
    }

    @Override
    public void execute(Runnable command) {
        executor().execute(() -> runUnlessGone(command));
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

    private synchronized Executor executor() {
        if (closed) {
            throw new RejectedExecutionException("the application is stopping");
        }
        if (executor == null) {
            executor = choice.startsWith("java:") ? executorFromStart() : newPool();
            logger.log(Level.INFO, "HC0008: checks run on " + kind);
        }
        return executor;
    }

    /** It has a thread for every run at once: how many that may be is for the bulkhead to say. */
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
     * {@return after how long an idle thread ends} A virtual thread costs next to nothing, and is not meant to be used
     * again. A thread of the server lives on until the application ends, as Payara keeps something of each that ends.
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

    /** {@return a factory that the start thread asks, where it is the server's} */
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
            // It inherits nothing: whoever happens to ask first may be logged in.
            Thread thread = new Thread(null, command, "healthcheck", 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** By reflection, as the bytecode is that of Java 17. The setting is refused before Java 21. */
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
            // A managed factory may refuse, as while the application is being undeployed.
            if (thread != null) {
                thread.setName("healthcheck-" + count.incrementAndGet());
                thread.setContextClassLoader(application);
            }
            return thread;
        };
    }

    /** {@return what begins the runs in the background; one per application, of the kind that checks run on} */
    public synchronized ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            executor();
            ThreadFactory factory = choice.startsWith("java:") ? managedThreadsElseOwn() : factory();
            // Not by the start thread: this is the start, and on Open Liberty that thread begins after it.
            scheduler = new ScheduledThreadPoolExecutor(1, named(factory));
            scheduler.prestartCoreThread();
        }
        return scheduler;
    }

    /** Begins nothing more: ends every thread that is idle, and each other with its run. */
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
