package dev.healthcheck.internal.http;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;

/** Reads hosts with ports. A host is a name, an IPv4 address, or an IPv6 address in brackets. */
final class Places {
    private Places() {}

    /** {@return an option with a host and a port} */
    static CheckOption<Endpoint> option(String name, int defaultPort, String example, String meaning) {
        return Option.of(name, "", new Parser<>(example, text -> of(text.strip(), defaultPort)), meaning);
    }

    /**
     * {@return the place in the text}
     *
     * @param defaultPort the port of a text without one; 0 if the text must have one
     * @throws IllegalArgumentException if the text is no host with a port
     */
    static Endpoint of(String text, int defaultPort) {
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : hostEnd(text);
        String host = text.substring(0, end);
        Parser.require(host.startsWith("[") ? isIpv6(host) : isName(host));
        return new Endpoint(
                host.startsWith("[") ? host.substring(1, end - 1) : host, port(text.substring(end), defaultPort));
    }

    private static int hostEnd(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text.length() : colon;
    }

    private static int port(String rest, int defaultPort) {
        if (rest.isEmpty() || rest.equals(":")) {
            Parser.require(defaultPort > 0);
            return defaultPort;
        }
        Parser.require(rest.startsWith(":") && rest.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
        return Parser.number(rest.substring(1), 1, 65_535);
    }

    private static boolean isIpv6(String host) {
        return host.length() > 3
                && host.substring(1, host.length() - 1)
                        .chars()
                        .allMatch(c -> Parser.isAsciiLetterOrDigit(c) || ":.%".indexOf(c) >= 0);
    }

    /** A name may have underscores, as the names of containers do. */
    private static boolean isName(String host) {
        return !host.isEmpty() && host.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }
}
