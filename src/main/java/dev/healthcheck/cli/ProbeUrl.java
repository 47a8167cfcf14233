package dev.healthcheck.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The address of a health report.
 *
 * @param tls whether the scheme is {@code https}
 * @param host the name or the address of the host, without the brackets of an IPv6 address
 * @param authority the host and the port as the {@code Host} header has them
 * @param target the path and the query
 * @param basic the {@code Authorization} header of the user in the URL
 */
record ProbeUrl(
        boolean tls,
        String host,
        int port,
        String authority,
        String target,
        @Nullable String basic) {

    /**
     * {@return the parts of the URL}
     *
     * <p>A host may have an underscore, as the names of containers do, which {@link URI#getHost()} does not read.
     */
    static ProbeUrl of(String text) throws WrongArguments {
        URI uri = uri(text);
        String authority = uri.getRawAuthority();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new WrongArguments("the URL needs http or https");
        }
        if (authority == null) {
            throw new WrongArguments("the URL has no host");
        }
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = place.indexOf(':', place.lastIndexOf(']') + 1);
        String host = colon < 0 ? place : place.substring(0, colon);
        if (host.isEmpty()) {
            throw new WrongArguments("the URL has no host");
        }
        int port = colon < 0 || colon == place.length() - 1 ? tls ? 443 : 80 : port(place.substring(colon + 1));
        return new ProbeUrl(
                tls,
                withoutBrackets(host),
                port,
                place,
                target(uri),
                at < 0 ? null : basic(authority.substring(0, at)));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static URI uri(String text) throws WrongArguments {
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            // The text may have a password, so that the message is without it.
            throw new WrongArguments("this is no URL");
        }
    }

    private static int port(String text) throws WrongArguments {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The message below tells it.
        }
        throw new WrongArguments("the URL needs a port from 1 to 65535");
    }

    private static String target(URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static String basic(String user) {
        byte[] bytes = decoded(user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** The plus sign stays. {@code URI} decodes so, and accepts any text after a colon. */
    private static String decoded(String user) {
        return URI.create("u:" + user).getSchemeSpecificPart();
    }

    /** {@return the address without the user and the query, for messages} */
    String shown() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return Line.of((tls ? "https://" : "http://") + authority + path, 200);
    }
}
