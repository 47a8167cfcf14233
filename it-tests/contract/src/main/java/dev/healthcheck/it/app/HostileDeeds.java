package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.HealthCheckRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Checks that do what is none of a check's business, to their thread, the library and the server. */
@Path("deeds")
@ApplicationScoped
public class HostileDeeds {
    /** Longer than its timeout, and yet soon over. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private static final int LITTER = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile String root;

    @Inject
    HealthCheckRegistry registry;

    /** Tells where the application answers, which it cannot know. */
    @POST
    @Path("root")
    public void answersAt(String address) {
        root = address;
    }

    /** As somebody would who looks for threads that hang. */
    @POST
    @Path("interrupt")
    public void interruptAll() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("healthcheck"))
                .forEach(Thread::interrupt);
    }

    @HealthCheck(timeout = "200ms")
    boolean swallowsInterrupts() {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end) {
            try {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            } catch (InterruptedException swallowed) {
                // As bad code does.
            }
        }
        return true;
    }

    @HealthCheck(timeout = "200ms")
    long keepsAProcessorBusy() {
        long end = System.nanoTime() + A_WHILE.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            count++;
        }
        return count;
    }

    @HealthCheck(timeout = "200ms")
    boolean waitsForItself() throws InterruptedException {
        Thread.currentThread().join();
        return true;
    }

    @HealthCheck(successTtl = "off")
    boolean renamesItsThread() {
        Thread.currentThread().setName("renamed");
        return true;
    }

    @HealthCheck(successTtl = "off")
    boolean changesItsPriority() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        return true;
    }

    @HealthCheck
    boolean changesWhetherItIsADaemon() {
        Thread.currentThread().setDaemon(!Thread.currentThread().isDaemon());
        return true;
    }

    @HealthCheck(successTtl = "off")
    boolean losesItsClassLoader() {
        Thread.currentThread().setContextClassLoader(null);
        return true;
    }

    @HealthCheck(successTtl = "off")
    boolean interruptsItsThread() {
        Thread.currentThread().interrupt();
        return true;
    }

    /** What the meddlers leave of the thread to those that come after them. */
    @HealthCheck(successTtl = "off")
    Map<String, Object> describesItsThread() throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        return Map.of(
                "seesItsClasses",
                loader != null && loader.loadClass(HostileDeeds.class.getName()) == HostileDeeds.class,
                "isInterrupted",
                thread.isInterrupted(),
                "isNamedAfterTheCheck",
                thread.getName().contains("describesItsThread"),
                "hasNormalPriority",
                thread.getPriority() == Thread.NORM_PRIORITY);
    }

    @HealthCheck
    int littersItsThread() {
        List<ThreadLocal<Object>> litter = new ArrayList<>();
        for (int i = 0; i < LITTER; i++) {
            ThreadLocal<Object> local = i % 2 == 0 ? new ThreadLocal<>() : new InheritableThreadLocal<>();
            local.set(this);
            litter.add(local);
        }
        return litter.size();
    }

    @HealthCheck
    boolean setsAHandlerThatThrows() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            throw new IllegalStateException("uncaught");
        });
        return true;
    }

    @HealthCheck
    boolean keepsALock() {
        return lock.tryLock() && lock.isHeldByCurrentThread();
    }

    @HealthCheck(timeout = "200ms")
    boolean waitsForALock() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        ReentrantLock other = new ReentrantLock();
        start(() -> {
            other.lock();
            taken.countDown();
        });
        taken.await();
        other.lockInterruptibly();
        return true;
    }

    @HealthCheck(timeout = "200ms")
    boolean locksTheRegistry() {
        synchronized (registry) {
            return swallowsInterrupts();
        }
    }

    @HealthCheck
    boolean startsAThread() {
        start(this::swallowsInterrupts);
        return true;
    }

    @HealthCheck
    boolean startsAThreadThatThrows() {
        start(() -> {
            throw new IllegalStateException("in a thread");
        });
        return true;
    }

    private static void start(Runnable command) {
        Thread thread = new Thread(command, "hostile");
        thread.setDaemon(true);
        thread.start();
    }

    @HealthCheck
    boolean blocksTheCommonPool() {
        for (int i = 0; i < 2 * ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(this::swallowsInterrupts);
        }
        return true;
    }

    @HealthCheck
    boolean shutsTheServersExecutorDown() throws NamingException {
        ExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        executor.shutdownNow();
        return true;
    }

    @HealthCheck
    boolean collectsGarbage() {
        System.gc();
        System.runFinalization();
        return true;
    }

    @HealthCheck
    boolean printsAReport() {
        System.out.println("{\"status\":\"success\",\"results\":[]}");
        System.err.println("\r\n\r\nHTTP/1.1 200 OK");
        return true;
    }

    @HealthCheck(timeout = "10s")
    String asksForAnother() throws IOException {
        return ask("/well");
    }

    @HealthCheck(timeout = "500ms")
    String asksForItself() throws IOException {
        return ask("/asksForItself");
    }

    private String ask(String path) throws IOException {
        URLConnection connection = new URL(root + "/healthcheck" + path).openConnection();
        connection.setReadTimeout(10_000);
        return ((HttpURLConnection) connection).getResponseCode() + " from within";
    }

    @HealthCheck
    boolean removesItself() {
        return registry.removeCheck("removesItself");
    }

    @HealthCheck
    boolean addsItselfAgain() {
        registry.addCheck("addsItselfAgain", () -> CheckResult.passed("added"));
        return true;
    }

    @HealthCheck
    boolean replacesItself() {
        registry.removeCheck("replacesItself");
        registry.addCheck("replacesItself", () -> CheckResult.passed("replaced"));
        return true;
    }

    @HealthCheck
    boolean addsACheckThatAddsAnother() {
        registry.removeCheck("added");
        registry.addCheck("added", () -> {
            registry.removeCheck("addedByAdded");
            registry.addCheck("addedByAdded", () -> CheckResult.passed("no more"));
            return CheckResult.passed("one more");
        });
        return true;
    }
}
