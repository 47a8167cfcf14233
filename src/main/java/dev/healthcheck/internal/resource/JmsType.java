package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.List;
import java.util.stream.Stream;

/** The options of a check of a connection factory of Jakarta Messaging. */
final class JmsType {
    private static final CheckOption<Boolean> ROUND_TRIP =
            Option.of("round-trip", "off", Parser.ON_OR_OFF, "whether a message goes to the broker and back");
    private static final CheckOption<String> QUEUE = CheckOption.of(
            "queue",
            "",
            "a name such as java:app/health",
            ResourceType::localName,
            "the name in JNDI of a queue that only checks use, for the round trip; else the queue is a temporary one");

    private JmsType() {}

    static ResourceType type() {
        return ResourceType.of(
                "jms",
                "a message broker accepts a connection, and perhaps a message goes there and back",
                ResourceType.jndiName("connection factory", "java:comp/DefaultJMSConnectionFactory"),
                Stream.of(List.of(ROUND_TRIP, QUEUE), Credentials.OPTIONS, ServerType.TIME.options())
                        .flatMap(List::stream)
                        .<CheckOption<?>>map(option -> option)
                        .toList(),
                JmsType::check);
    }

    private static OptionalApiCheck check(Resource resource, CheckOptions options) {
        boolean hasRoundTrip = options.get(ROUND_TRIP);
        Resource queue = options.find(QUEUE).map(Resource::named).orElse(null);
        if (queue != null && !hasRoundTrip) {
            throw new IllegalArgumentException("queue is set without round-trip; allowed: with round-trip=on");
        }
        Credentials credentials = Credentials.of(options);
        Judge judge = ServerType.TIME.judge(options);
        return new OptionalApiCheck(
                "Jakarta Messaging",
                "jakarta.jms",
                deadline -> new JmsTalk(resource, credentials, judge, deadline).run(hasRoundTrip, queue));
    }
}
