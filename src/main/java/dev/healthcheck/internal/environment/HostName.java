package dev.healthcheck.internal.environment;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds the name of this host, if possible without asking a name server. */
public final class HostName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    /** What Linux says while nobody has named the host. */
    private static final String UNNAMED = "(none)";

    private HostName() {}

    /** {@return the name of this host, {@code localhost} if nobody knows it} */
    public static String current() {
        return first(List.of(
                () -> SmallFile.read(KERNEL).orElse(""),
                () -> System.getenv().getOrDefault("HOSTNAME", ""),
                () -> System.getenv().getOrDefault("COMPUTERNAME", ""),
                () -> InetAddress.getLocalHost().getHostName()));
    }

    /** {@return the first name that any of these knows, asking no more than needed} */
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
