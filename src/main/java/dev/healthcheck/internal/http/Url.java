package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.net.URI;
import java.util.Locale;

/**
 * An address of HTTP. Its text has no query, because queries may have secrets.
 *
 * @param isTls whether its scheme is {@code https}
 * @param target the path and the query, as the request sends them
 */
record Url(boolean isTls, Endpoint endpoint, String target) {
    private static final String ALLOWED = "an address such as https://shop.example:8443/health";

    /** An address with a user may have a password: the option accepts it, so that no message about it shows it. */
    private static final CheckOption<String> URL = CheckOption.of(
            "url",
            "",
            ALLOWED,
            text -> {
                Parser.require(text.contains("@") || of(text).target().startsWith("/"));
                return text;
            },
            "the address to ask");

    /** {@return the option for the address}
     *
     * @param isRequired whether the type has no other source
     */
    static CheckOption<String> option(boolean isRequired) {
        return isRequired ? URL.asRequired() : URL;
    }

    /**
     * {@return the address of one check}
     *
     * @throws IllegalArgumentException if the address has a user
     */
    static Url of(CheckOptions options) {
        try {
            return of(options.get(URL));
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("url has a user, or is no address; allowed: " + ALLOWED
                    + ", with the name and the password in the options user and password");
        }
    }

    /**
     * {@return the address in the text}
     *
     * @throws IllegalArgumentException if the text is no address, or has a user
     */
    static Url of(String text) {
        URI uri = URI.create(URI.create(text.strip()).toASCIIString());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        Parser.require((scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null);
        boolean isTls = scheme.equals("https");
        Endpoint endpoint = Places.of(String.valueOf(uri.getRawAuthority()), isTls ? 443 : 80);
        String path = String.valueOf(uri.getRawPath());
        return new Url(
                isTls,
                endpoint,
                (path.isEmpty() ? "/" : path) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    /**
     * {@return the address of a redirect}
     *
     * @throws IllegalArgumentException if the location is no address of HTTP, or has a user
     */
    Url resolve(String location) {
        return of(URI.create(scheme() + "://" + endpoint + target)
                .resolve(URI.create(location.strip()))
                .toString());
    }

    /** {@return the address with a path and a query after its own path} */
    Url with(String more) {
        String path = path();
        return new Url(isTls, endpoint, (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + more);
    }

    /** {@return whether the secrets of a request to this address may also go to the other} */
    boolean mayShareSecretsWith(Url other) {
        boolean isSameHost = endpoint.host().equalsIgnoreCase(other.endpoint.host());
        boolean isUpgrade = !isTls && other.isTls && endpoint.port() == 80 && other.endpoint.port() == 443;
        return isSameHost && (isUpgrade || (isTls == other.isTls && endpoint.port() == other.endpoint.port()));
    }

    /** {@return the value of the header {@code Host}} */
    String hostHeader() {
        String host = endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
        return endpoint.port() == (isTls ? 443 : 80) ? host : host + ":" + endpoint.port();
    }

    /** {@return the whole address, as the request to a proxy has it} */
    String absolute() {
        return scheme() + "://" + hostHeader() + target;
    }

    private String scheme() {
        return isTls ? "https" : "http";
    }

    private String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String toString() {
        return scheme() + "://" + hostHeader() + path();
    }
}
