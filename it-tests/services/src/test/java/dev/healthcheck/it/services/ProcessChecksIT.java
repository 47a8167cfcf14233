package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessChecksIT {
    /** What a bean of the test tells. */
    public interface QueueMBean {
        int getDepth();
    }

    /** A bean of the test. */
    public static final class Queue implements QueueMBean {
        volatile int depth;

        @Override
        public int getDepth() {
            return depth;
        }
    }

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "gc", "heap", "memory", "threads"})
    void thisProcessPassesWithinItsLimits(String type) {
        try (ReadyMadeCheck within = ReadyMadeCheck.of(type, "degraded", "off", "failed", "off")) {
            assertThat(within.passes().get("observedValue")).asString().isNotEmpty();
        }
    }

    /** The limits are such that each process has reached them. */
    @ParameterizedTest
    @ValueSource(strings = {"heap", "memory", "threads"})
    void thisProcessFailsBeyondItsLimits(String type) {
        System.gc();
        try (ReadyMadeCheck beyond = ReadyMadeCheck.of(type, "degraded", "off", "failed", "0.0001")) {
            assertThat(beyond.fails()).contains("failed from 0.0001");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSystemTellsItsLoadAndTheDescriptors() {
        try (ReadyMadeCheck load = ReadyMadeCheck.of("load", "degraded", "off", "failed", "off");
                ReadyMadeCheck descriptors = ReadyMadeCheck.of("file-descriptors");
                ReadyMadeCheck few = ReadyMadeCheck.of("file-descriptors", "degraded", "off", "failed", "0")) {
            load.passes();
            assertThat((Long) descriptors.passes().get("open")).isPositive();
            assertThat(few.fails()).contains("ulimit -n");
        }
    }

    @Test
    void theCheckFollowsTheFile() throws IOException {
        Path file = directory.resolve("import.done");
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("file", "path", file, "failed", "1h", "contains", "code 0", "min-size", "5")) {
            assertThat(check.fails()).contains("does not exist");

            Files.writeString(file, "finished with code 0\n");
            check.passes();

            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
            assertThat(check.fails()).contains("has the program that writes");

            Files.writeString(file, "finished with code 1\n");
            assertThat(check.fails()).contains("does not contain the pattern 'code 0'");

            Files.writeString(file, "finished with code 0\n");
            check.passes();
        }
    }

    @Test
    void theCheckFollowsTheLock() throws IOException {
        Path lock = directory.resolve("import.lock");
        try (ReadyMadeCheck check = ReadyMadeCheck.of("file", "path", lock, "absent", "on")) {
            check.passes();

            Files.createFile(lock);
            assertThat(check.fails()).contains("exists; remove it");

            Files.delete(lock);
            check.passes();
        }
    }

    @Test
    void theCheckFollowsTheBean() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("shop.orders:type=Queue,name=it");
        Queue queue = new Queue();
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("jmx", "object-name", name, "attribute", "Depth", "failed", "100")) {
            assertThat(check.fails()).contains("there is no MBean");

            server.registerMBean(queue, name);
            check.passes();

            queue.depth = 100;
            assertThat(check.fails()).contains("the attribute is 100, which is failed from 100 up");

            queue.depth = 3;
            check.passes();
        } finally {
            server.unregisterMBean(name);
        }
    }

    @Test
    void theCheckFollowsTheDirectory() throws IOException {
        Path uploads = directory.resolve("uploads");
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("disk-space", "path", uploads, "writable", "on", "degraded", "off", "failed", "0%")) {
            assertThat(check.fails()).contains("does not exist; is its volume mounted?");

            Files.createDirectory(uploads);
            assertThat(check.passes().get("mount")).asString().isNotEmpty();

            Files.delete(uploads);
            assertThat(check.fails()).contains("does not exist");
        }
    }

    /** On a file system in memory, to which hardly another program writes. */
    @Test
    void theCheckFollowsTheFreeSpace() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(memory).as("a file system in memory").isDirectory().isWritable();
        long free = Files.getFileStore(memory).getUsableSpace();
        int large = 64_000_000;
        assumeThat(free).as("free bytes there").isGreaterThan(4L * large);
        Path file = memory.resolve("healthcheck-it-" + ProcessHandle.current().pid());
        try (ReadyMadeCheck check = ReadyMadeCheck.of(
                        "disk-space", "path", memory, "mount", memory, "degraded", "off", "failed", free - large / 2);
                ReadyMadeCheck elsewhere = ReadyMadeCheck.of("disk-space", "path", memory, "mount", "/data")) {
            assertThat(check.passes().get("fileSystem")).isEqualTo("tmpfs");
            assertThat(elsewhere.fails()).contains("on the mount /dev/shm, and not on /data");

            Files.write(file, new byte[large]);
            assertThat(check.fails()).contains("delete files there");

            Files.delete(file);
            check.passes();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void theCheckFollowsTheDeadlock() throws InterruptedException {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        try (ReadyMadeCheck check = ReadyMadeCheck.of("deadlock")) {
            check.passes();

            List<Thread> threads =
                    List.of(locking("payer", one, other, bothHaveOne), locking("booker", other, one, bothHaveOne));
            awaitParked(one, threads.get(1));
            awaitParked(other, threads.get(0));
            assertThat(check.fails()).contains("2 threads wait for each other", "'payer'", "'booker'");

            for (Thread thread : threads) {
                thread.interrupt();
                thread.join();
            }
            check.passes();
        }
    }

    private static void awaitParked(ReentrantLock lock, Thread waiting) {
        while (!lock.hasQueuedThread(waiting) || waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Thread locking(String name, Lock first, Lock second, CyclicBarrier bothHaveOne) {
        Thread thread = new Thread(
                () -> {
                    first.lock();
                    try {
                        bothHaveOne.await();
                        second.lockInterruptibly();
                    } catch (Exception e) {
                        // The test ends the deadlock.
                    } finally {
                        first.unlock();
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
