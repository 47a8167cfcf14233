package dev.healthcheck.internal.environment;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Finds the name of this host, if possible without a name server. Linux returns {@code (none)} for an unnamed host. */
public final class HostName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    private static final int PATIENCE_SECONDS = 1;

    private static final String UNNAMED = "(none)";

    private HostName() {}

    /** {@return the name of this host; {@code localhost} if no source has a name} */
    public static String current() {
        return first(List.of(
                () -> SmallFile.read(KERNEL).orElse(""),
                () -> System.getenv().getOrDefault("HOSTNAME", ""),
                () -> System.getenv().getOrDefault("COMPUTERNAME", ""),
                () -> inTime(() -> InetAddress.getLocalHost().getHostName())));
    }

    /** Waits for 1 s at most: without a name server, a look-up takes long, and an interrupt does not end it. */
    static String inTime(Callable<String> source) throws Exception {
        FutureTask<String> asked = new FutureTask<>(source);
        Thread thread = new Thread(null, asked, "healthcheck-hostname", 0, false);
        thread.setDaemon(true);
        thread.start();
        return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** {@return the first name from the sources; the method does not call the sources after it} */
    static String first(List<Callable<String>> sources) {
        for (Callable<String> source : sources) {
            String name = ask(source);
            if (isName(name)) {
                return name;
            }
        }
        return "localhost";
    }

    private static String ask(Callable<String> source) {
        try {
            return source.call().strip();
        } catch (Exception unknown) {
            return "";
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && !name.equals(UNNAMED);
    }
}
