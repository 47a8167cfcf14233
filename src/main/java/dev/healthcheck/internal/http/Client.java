package dev.healthcheck.internal.http;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of HTTP/1.1 without threads and without a pool: each request has a connection of its own.
 *
 * @param proxy the proxy; null for none
 * @param redirects the number of redirects that it follows
 */
record Client(Tls tls, @Nullable Endpoint proxy, int redirects) {
    private static final int REDIRECTS_OF_ON = 5;

    private static final CheckOption<Endpoint> PROXY = Places.option(
            "proxy",
            0,
            "a host and a port, such as proxy:3128",
            "the proxy of HTTP, which makes a tunnel to an https address");
    private static final CheckOption<Integer> REDIRECTS = Option.of(
            "redirects",
            "off",
            new Parser<>("on (5), off, or 1 to 20", Client::redirects),
            "whether the check follows redirects, or how many");

    /** The options of a type that follows redirects. */
    static final List<CheckOption<?>> OPTIONS = HttpType.options(List.of(REDIRECTS, PROXY), Tls.optionsWithoutSwitch());

    /** The options of a type whose server answers itself. */
    static final List<CheckOption<?>> OPTIONS_WITHOUT_REDIRECTS =
            HttpType.options(List.of(PROXY), Tls.optionsWithoutSwitch());

    private static int redirects(String text) {
        return switch (text.strip()) {
            case "off" -> 0;
            case "on" -> REDIRECTS_OF_ON;
            default -> Parser.number(text, 1, 20);
        };
    }

    static Client of(CheckOptions options) {
        return new Client(
                Tls.of(options, false),
                options.find(PROXY).orElse(null),
                options.find(REDIRECTS).orElse(0));
    }

    /** {@return the answer} It is a redirect only if the client does not follow redirects. */
    Answer send(Request first, Deadline deadline) throws IOException {
        Request request = first;
        for (int followed = 0; ; followed++) {
            Answer answer = sendOnce(request, deadline);
            if (redirects == 0 || !answer.head().isRedirect()) {
                return answer;
            }
            answer.close();
            Url next = next(answer);
            if (followed == redirects) {
                throw new IOException("%s leads to more than %d redirects, the last one to %s: do they go in a circle?"
                        .formatted(first.url(), redirects, next));
            }
            request = request.redirected(answer.code(), next);
        }
    }

    private static Url next(Answer answer) throws IOException {
        try {
            return answer.url().resolve(answer.head().header("location"));
        } catch (IllegalArgumentException bad) {
            // The cause would quote the address, which may have a password.
            throw new IOException(
                    "%s redirects to an address that is not of http or https, or has a user: is it the right one?"
                            .formatted(answer.url()));
        }
    }

    private Answer sendOnce(Request request, Deadline deadline) throws IOException {
        Url url = request.url();
        Connection connection = Connection.open(proxy == null ? url.endpoint() : proxy, Tls.OFF, deadline);
        try {
            if (url.isTls()) {
                startTls(connection, url, request.isTrusted() ? tls : tls.forAnotherHost());
            }
            connection.send(request.bytes(proxy != null && !url.isTls()));
            return new Answer(connection, request, Head.read(connection));
        } catch (IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private void startTls(Connection connection, Url url, Tls ofServer) throws IOException {
        if (proxy == null) {
            connection.handshake(ofServer);
        } else {
            tunnel(connection, url);
            connection.startTls(ofServer);
        }
    }

    private void tunnel(Connection connection, Url url) throws IOException {
        connection.send(Request.connect(url));
        Head head = Head.read(connection);
        if (head.code() / 100 != 2) {
            throw new IOException(
                    "the proxy %s makes no tunnel to %s: it answered %d %s; does it allow this host and port?"
                            .formatted(proxy, url.endpoint(), head.code(), Quote.of(head.reason())));
        }
        connection.continueWith(url.endpoint());
    }
}
