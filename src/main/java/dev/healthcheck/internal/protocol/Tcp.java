package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Connects to a port, and perhaps sends and expects a line. */
record Tcp(String send, String expect) implements Conversation {
    private static final CheckOption<String> SEND =
            CheckOption.text("send", "", "the line that the check sends after it has connected");
    private static final CheckOption<String> EXPECT =
            CheckOption.text("expect", "", "the text that the first line of the answer must contain");

    static CheckType type() {
        return new ServerType("tcp", "a server accepts connections at a port", 0, List.of(SEND, EXPECT), Tcp::of);
    }

    private static Tcp of(CheckOptions options) {
        return new Tcp(options.find(SEND).orElse(""), options.find(EXPECT).orElse(""));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        if (!send.isEmpty()) {
            connection.sendLine(send);
        }
        if (expect.isEmpty()) {
            return Map.of();
        }
        String line = connection.readLine();
        if (!line.contains(expect)) {
            throw connection.refused(
                    line, "the answer must contain '%s'; is the right server at this port?".formatted(expect));
        }
        return Map.of("answer", line);
    }
}
