package dev.healthcheck.internal.network;

import dev.healthcheck.Check;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A type of checks that connect to one server and measure the time of its answer.
 *
 * @param port the default port; 0 for a type without one
 * @param own the options of the type besides host, port, TLS and limits
 * @param conversations makes the conversation of one check
 */
public record ServerType(
        String name,
        String meaning,
        int port,
        List<CheckOption<?>> own,
        Function<CheckOptions, Conversation> conversations)
        implements CheckType {
    /** The limits of a response time. */
    public static final Limits TIME = Limits.ofTime("1s", "off");

    private static final CheckOption<String> HOST =
            CheckOption.text("host", "", "the host of the server").asRequired();

    @Override
    public List<CheckOption<?>> options() {
        List<CheckOption<?>> options = new ArrayList<>();
        options.add(HOST);
        options.add(portOption());
        options.addAll(own);
        options.addAll(Tls.OPTIONS);
        options.addAll(TIME.options());
        return options;
    }

    private CheckOption<Integer> portOption() {
        CheckOption<Integer> option = Option.of(
                "port",
                port == 0 ? "" : Integer.toString(port),
                Parser.number(1, 65_535, ""),
                "the port of the server");
        return port == 0 ? option.asRequired() : option;
    }

    @Override
    public Check create(CheckOptions options) {
        // An option is known by its name.
        return new ServerCheck(
                new Endpoint(options.get(HOST), options.get(portOption())),
                Tls.of(options),
                TIME.judge(options),
                conversations.apply(options));
    }
}
