package dev.healthcheck.internal.network;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Connects to a server, holds a conversation, and measures the time of both. Keeps no connection. */
record ServerCheck(Endpoint endpoint, Tls tls, Judge judge, Conversation conversation) implements LimitedCheck {

    @Override
    public CheckResult check(Duration limit) throws IOException {
        long start = System.nanoTime();
        try (Connection connection = Connection.open(endpoint, first(), Deadline.within(limit))) {
            Map<String, Object> details = conversation.hold(connection);
            Measured time = Measured.since(start).detail("server", endpoint.toString());
            details.forEach(time::detail);
            return time.judgedBy(judge);
        }
    }

    private Tls first() {
        return conversation.startsTls() ? Tls.OFF : tls;
    }
}
