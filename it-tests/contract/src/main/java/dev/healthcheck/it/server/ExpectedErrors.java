package dev.healthcheck.it.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Errors the tests provoke; {@link ServerLogIT} reports every other one in the server's log. */
public final class ExpectedErrors {
    private static final Pattern ERROR = Pattern.compile("(^|[\\s\\[])(ERROR|SEVERE|FATAL)[\\]:\\s]");
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Set<Pattern> PATTERNS = ConcurrentHashMap.newKeySet();
    private static final Set<String> LINES = ConcurrentHashMap.newKeySet();

    private ExpectedErrors() {}

    /** Allows each line in which the expression is found. */
    public static void matching(String regex) {
        PATTERNS.add(Pattern.compile(regex));
    }

    /** Runs the action and allows whatever the server logs meanwhile. */
    public static <T> T during(Server server, Supplier<T> action) {
        Runnable end = from(server);
        try {
            return action.get();
        } finally {
            end.run();
        }
    }

    /** Allows whatever the server logs from now on, {@return until what is returned is run} */
    public static Runnable from(Server server) {
        Set<String> before = new HashSet<>(server.log());
        return () -> settledLog(server).stream()
                .filter(line -> !before.contains(line))
                .forEach(LINES::add);
    }

    static List<String> unexpected(List<String> log) {
        return log.stream()
                .filter(line -> ERROR.matcher(line).find())
                .filter(line -> !LINES.contains(line))
                .filter(line -> PATTERNS.stream()
                        .noneMatch(pattern -> pattern.matcher(line).find()))
                .toList();
    }

    /** Payara writes its log from a thread of its own, a little later. */
    private static List<String> settledLog(Server server) {
        int[] size = {-1};
        await().pollDelay(Duration.ZERO)
                .pollInterval(QUIET)
                .until(() -> size[0] == (size[0] = server.log().size()));
        return server.log();
    }
}
