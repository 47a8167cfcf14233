package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks memcached for its version in the text protocol, and perhaps for its connections.
 *
 * @param maxConnections the greatest number of open connections; zero for any
 * @see <a href="https://github.com/memcached/memcached/blob/master/doc/protocol.txt">the text protocol</a>
 */
record Memcached(Credentials credentials, int maxConnections) implements Conversation {
    private static final CheckOption<Integer> MAX_CONNECTIONS = CheckOption.number(
            "max-connections", "", 1, Integer.MAX_VALUE, "the greatest number of open connections of all clients");
    private static final int MOST_STATISTICS = 500;
    private static final String VERSION = "VERSION ";

    static CheckType type() {
        return new ServerType(
                "memcached",
                "a memcached server tells its version, and perhaps has not too many connections",
                11_211,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(MAX_CONNECTIONS))
                        .toList(),
                options -> new Polite(of(options), "quit", 0));
    }

    private static Memcached of(CheckOptions options) {
        return new Memcached(
                Credentials.ofBoth(options), options.find(MAX_CONNECTIONS).orElse(0));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        connection.sendLine("version");
        String answer = connection.readLine();
        if (answer.startsWith("CLIENT_ERROR unauth")) {
            authenticate(connection, answer);
            connection.sendLine("version");
            answer = connection.readLine();
        }
        if (!answer.startsWith(VERSION)) {
            throw error(connection, answer);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", answer.substring(VERSION.length()));
        if (maxConnections > 0) {
            details.put("connections", requireConnections(connection));
        }
        return details;
    }

    /**
     * Sends the user and the password as the value of a key, as the text protocol has it. A server without passwords
     * would store the value, so that only a server that demands it may see it.
     */
    private void authenticate(Connection connection, String demand) throws IOException {
        if (!credentials.isSet()) {
            throw connection.refused(demand, "the server demands a password; set the options user and password");
        }
        String password = credentials.password();
        connection.hide(password);
        byte[] value = (credentials.user() + " " + password).getBytes(StandardCharsets.UTF_8);
        connection.sendLine("set healthcheck 0 0 " + value.length);
        connection.send(value);
        connection.sendLine("");
        String answer = connection.readLine();
        if (!answer.equals("STORED")) {
            throw connection.refused(answer, "the user or the password is wrong; see the options user and password");
        }
    }

    private int requireConnections(Connection connection) throws IOException {
        Map<String, String> statistics = statistics(connection);
        int now = number(connection, statistics, "curr_connections");
        if (now > maxConnections) {
            throw connection.refused(
                    "curr_connections " + now,
                    "the option max-connections allows %d; does a client leave connections open?"
                            .formatted(maxConnections));
        }
        return now;
    }

    private static Map<String, String> statistics(Connection connection) throws IOException {
        connection.sendLine("stats");
        Map<String, String> statistics = new LinkedHashMap<>();
        for (String line = connection.readLine(); !line.equals("END"); line = connection.readLine()) {
            String[] words = line.split(" ", 3);
            if (words.length < 3 || !words[0].equals("STAT") || statistics.size() == MOST_STATISTICS) {
                throw error(connection, line);
            }
            statistics.put(words[1], words[2]);
        }
        return statistics;
    }

    private static int number(Connection connection, Map<String, String> statistics, String name) throws IOException {
        String text = statistics.getOrDefault(name, "");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw connection.unexpected(name + " " + text);
        }
    }

    private static IOException error(Connection connection, String answer) {
        return answer.startsWith("SERVER_ERROR")
                ? connection.refused(answer, "see the log and the memory of the server")
                : connection.unexpected(answer);
    }
}
