package dev.healthcheck.internal.network;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Connects to a server, holds a conversation, and measures the time of both. Keeps no connection. */
record ServerCheck(Endpoint endpoint, Tls tls, Judge judge, Conversation conversation) implements LimitedCheck {
    private static final int LONGEST_DETAIL = 200;

    @Override
    public CheckResult check(Duration limit) throws IOException {
        long start = System.nanoTime();
        try (Connection connection = Connection.open(endpoint, first(), Deadline.within(limit))) {
            Map<String, Object> details = conversation.hold(connection);
            Measured time = Measured.since(start).detail("server", endpoint.toString());
            details.forEach((name, detail) -> time.detail(name, bounded(detail)));
            CheckResult result = time.judgedBy(judge);
            Optional<String> concern = conversation.concern(details);
            return concern.isEmpty() || result.state() == CheckState.FAILED
                    ? result
                    : time.degraded("%s answered, but %s".formatted(endpoint, concern.get()), judge);
        }
    }

    /** {@return the detail, whose text is not longer than a line on a screen} */
    private static Object bounded(Object detail) {
        return detail instanceof String text && text.length() > LONGEST_DETAIL
                ? text.substring(0, LONGEST_DETAIL) + "…"
                : detail;
    }

    private Tls first() {
        return conversation.startsTls() ? Tls.OFF : tls;
    }
}
