package dev.healthcheck.internal.protocol;

import dev.healthcheck.CheckResult;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A server that plays a recorded conversation.
 *
 * @param received what it has read, in hexadecimal digits, in parts as long as those of the recording
 */
record Recording(ScriptedServer server, List<String> received) implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    /**
     * {@return a server}
     *
     * @param lines {@code S} and what the server sends, {@code C} and something as long as what it reads
     */
    static Recording of(String... lines) {
        List<String> received = new CopyOnWriteArrayList<>();
        ScriptedServer server = ScriptedServer.playing((in, out) -> {
            for (String line : lines) {
                byte[] bytes = HEX.parseHex(line.substring(2).replace(" ", ""));
                if (line.startsWith("S")) {
                    out.write(bytes);
                    out.flush();
                } else {
                    received.add("C " + HEX.formatHex(in.readNBytes(bytes.length)));
                }
            }
            ScriptedServer.drain(in);
        });
        return new Recording(server, received);
    }

    static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the result of a check of this server} */
    CheckResult check(String type, Object... options) {
        return check(Duration.ofSeconds(5), type, options);
    }

    /** {@return the result of a check of this server with this time limit} A short one ends what the server never answers. */
    CheckResult check(Duration limit, String type, Object... options) {
        return ReadyMade.run(
                limit,
                type,
                Stream.concat(
                                Stream.of("host", server.host(), "port", server.port(), "degraded", "off"),
                                Stream.of(options))
                        .toArray());
    }

    /** {@return the message for people of a check of a server that plays the lines} */
    static String messageOf(String type, List<String> lines, Object... options) throws IOException {
        try (Recording recording = of(lines.toArray(String[]::new))) {
            return ReadyMade.message(recording.check(type, options));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
