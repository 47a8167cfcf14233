package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@code srvr} to ZooKeeper, and opens a session where the server does not allow that word.
 *
 * @param mode the mode that the server must have; null for any
 * @param opensSession whether to open a session in any case
 * @see <a href="https://zookeeper.apache.org/doc/current/zookeeperAdmin.html#sc_4lw">the four letter words</a>
 */
record ZooKeeper(@Nullable Mode mode, boolean opensSession, Tls tls) implements Conversation {
    private static final CheckOption<Mode> MODE =
            Option.oneOf("mode", "", Mode.class, "the mode that the server must have");
    private static final CheckOption<Boolean> SESSION = Option.of(
            "session",
            "off",
            Parser.ON_OR_OFF,
            "whether each run opens and closes a session, to which a quorum agrees");
    private static final int LONGEST = 16_384;

    /** Prefixes in the answer, and the names of the details. */
    private static final Map<String, String> MEMBERS = Map.of(
            "Zookeeper version", "version", "Connections", "connections", "Outstanding", "outstanding", "Mode", "mode");

    /** The modes of a server, as its answer to {@code srvr} names them. */
    enum Mode {
        STANDALONE,
        LEADER,
        FOLLOWER,
        OBSERVER,
        READ_ONLY
    }

    static CheckType type() {
        return new ServerType(
                "zookeeper",
                "a ZooKeeper server serves clients, and perhaps has a mode",
                2181,
                List.of(MODE, SESSION),
                ZooKeeper::of);
    }

    private static ZooKeeper of(CheckOptions options) {
        return new ZooKeeper(options.find(MODE).orElse(null), options.get(SESSION), Tls.of(options));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        connection.send("srvr".getBytes(StandardCharsets.US_ASCII));
        String first = connection.readLine();
        Map<String, Object> details = new LinkedHashMap<>();
        boolean isAllowed = !first.contains("not in the whitelist");
        if (isAllowed) {
            read(connection, first, details);
        }
        if (mode != null) {
            requireMode(connection, details, isAllowed);
        }
        if (opensSession || !isAllowed) {
            // The server has closed the first connection after its answer.
            try (Connection second = Connection.open(connection.endpoint(), tls, connection.deadline())) {
                new ZooKeeperSession(second).openAndClose();
            }
            details.put("session", "opened and closed");
        }
        return details;
    }

    private static void read(Connection connection, String first, Map<String, Object> details) throws IOException {
        if (first.contains("not currently serving")) {
            throw connection.refused(first, "does the ensemble have a quorum? look at the other servers too");
        }
        if (!first.startsWith("Zookeeper version: ")) {
            throw connection.unexpected(first);
        }
        (first + "\n" + rest(connection)).lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            String name = MEMBERS.get(parts[0]);
            if (name != null && parts.length == 2) {
                details.put(name, value(name, parts[1].strip()));
            }
        });
        if (!details.containsKey("mode")) {
            throw connection.unexpected(first);
        }
    }

    private static String rest(Connection connection) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (int next = connection.readOrEnd(); next >= 0; next = connection.readOrEnd()) {
            rest.write(next);
            if (rest.size() > LONGEST) {
                throw connection.unexpected(rest.toString(StandardCharsets.UTF_8));
            }
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case "version" -> text.split("[-,]", 2)[0];
            case "mode" -> text;
            default -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
        };
    }

    private void requireMode(Connection connection, Map<String, Object> details, boolean isAllowed) throws IOException {
        String wanted = String.valueOf(mode).toLowerCase(Locale.ROOT).replace('_', '-');
        if (!isAllowed) {
            throw connection.refused(
                    "not in the whitelist",
                    "the option mode needs srvr in the whitelist of the server (4lw.commands.whitelist)");
        }
        String actual = String.valueOf(details.get("mode"));
        if (!actual.equals(wanted)) {
            throw connection.refused(actual, "the option mode demands %s; was there an election?".formatted(wanted));
        }
    }
}
