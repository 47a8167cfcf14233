package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.Secret;
import dev.healthcheck.internal.network.SecretOption;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a request carries. Each request reads their files again.
 *
 * @param basic the user and the password; without a user there is no login by password
 * @param token the token; null for none
 * @param scheme the scheme of the token
 * @param header a whole header; null for none
 * @param hint the options to look at if the server refuses the request
 */
record Login(
        Credentials basic,
        @Nullable Secret token,
        String scheme,
        @Nullable Secret header,
        String hint) {
    private static final SecretOption BEARER =
            SecretOption.named("bearer-token", "the token for the header Authorization: Bearer");
    private static final SecretOption API_KEY =
            SecretOption.named("api-key", "the encoded key for the header Authorization: ApiKey");
    private static final SecretOption HEADER =
            SecretOption.named("secret-header", "a header with a secret, as its name, a colon and its value");

    /** The options of a type with any login. */
    static final List<CheckOption<?>> OPTIONS =
            HttpType.options(Credentials.OPTIONS, BEARER.options(), HEADER.options());

    /** The options of a type with keys of an API. */
    static final List<CheckOption<?>> KEY_OPTIONS = HttpType.options(Credentials.OPTIONS, API_KEY.options());

    static Login of(CheckOptions options) {
        if (options.find(HEADER.text()).isPresent()) {
            named(HEADER, () -> Header.of(options.get(HEADER.text())));
        }
        return of(options, BEARER, "Bearer", HEADER.isSet(options) ? HEADER.of(options) : null);
    }

    static Login ofKey(CheckOptions options) {
        return of(options, API_KEY, "ApiKey", null);
    }

    private static Login of(CheckOptions options, SecretOption token, String scheme, @Nullable Secret header) {
        Credentials basic = Credentials.of(options);
        boolean hasPassword = Credentials.OPTIONS.stream()
                .anyMatch(option ->
                        !option.name().equals("user") && options.find(option).isPresent());
        if (hasPassword && (basic.user().isEmpty() || basic.user().contains(":"))) {
            throw new IllegalArgumentException("password without a good user; allowed: a user without a colon");
        }
        if (!basic.user().isEmpty() && token.isSet(options)) {
            throw new IllegalArgumentException("user and %s are both set; allowed: one of them".formatted(token));
        }
        String hint = token.isSet(options) || !basic.user().isEmpty()
                ? "the login is wrong or has expired; see the option "
                        + (basic.user().isEmpty() ? token : "user")
                : "the server demands a login; set the option user or " + token;
        return new Login(basic, token.isSet(options) ? token.of(options) : null, scheme, header, hint);
    }

    private static void named(SecretOption option, Runnable reads) {
        try {
            reads.run();
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(option + ": " + bad.getMessage(), bad);
        }
    }

    /** {@return the headers with the secrets} */
    List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        if (token != null) {
            headers.add(header("Authorization: " + scheme + " " + token.value()));
        } else if (!basic.user().isEmpty()) {
            byte[] pair = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            headers.add(header("Authorization: Basic " + Base64.getEncoder().encodeToString(pair)));
        }
        if (header != null) {
            headers.add(header(header.value()));
        }
        return headers;
    }

    private static Header header(String text) throws IOException {
        try {
            return Header.of(text);
        } catch (IllegalArgumentException bad) {
            throw new IOException("a secret for the request has a character that a header cannot have: is it the"
                    + " right file, with one line?");
        }
    }
}
