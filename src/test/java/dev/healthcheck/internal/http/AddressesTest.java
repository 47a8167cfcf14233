package dev.healthcheck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.healthcheck.internal.network.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of HTTP, hosts with ports, headers and codes. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "shop, shop, 80",
        "shop:, shop, 80",
        "shop:8080, shop, 8080",
        "my_shop-1.example:1, my_shop-1.example, 1",
        "127.0.0.1:65535, 127.0.0.1, 65535",
        "[::1], ::1, 80",
        "[fe80::1%eth0]:8080, fe80::1%eth0, 8080"
    })
    void aPlaceIsAHostWithAPort(String text, String host, int port) {
        assertThat(Places.of(text, 80)).isEqualTo(new Endpoint(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":80",
                "shop:0",
                "shop:65536",
                "shop:8o",
                "shop:-1",
                "sh op",
                "ada@shop",
                "shop:80:81",
                "[]",
                "[::1",
                "[::1]8080",
                "[::1]:x",
                "[a/b]",
                "::1"
            })
    void anotherTextIsNoPlace(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of(text, 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:"})
    void aPlaceWithoutADefaultNeedsAPort(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of(text, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop, http://shop/, shop, /",
        "HTTPS://shop:443/a?b=c, https://shop/a, shop, /a?b=c",
        "http://shop:443/, http://shop:443/, shop:443, /",
        "https://[::1]:8443/x, https://[::1]:8443/x, [::1]:8443, /x",
        "'  http://shop/é  ', http://shop/%C3%A9, shop, /%C3%A9"
    })
    void anAddressIsShownWithoutItsQuery(String text, String shown, String host, String target) {
        Url url = Url.of(text);

        assertThat(url).hasToString(shown);
        assertThat(url.hostHeader()).isEqualTo(host);
        assertThat(url.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop", "/health", "ftp://shop/", "http:///x", "http://", "mailto:a@b", "http://a b/", "//shop/x"
            })
    void anotherTextIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Url.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "/login, http://shop:8080/login",
        "next?x=1, http://shop:8080/a/next",
        "https://other/, https://other/",
        "//other/x, http://other/x",
        "?y=2, http://shop:8080/a/"
    })
    void aRedirectIsRelativeToItsAddress(String location, String next) {
        assertThat(Url.of("http://shop:8080/a/b").resolve(location)).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop/, http://shop/x, true",
        "http://shop/, http://SHOP/, true",
        "http://shop/, https://shop/, true",
        "https://shop/, http://shop/, false",
        "http://shop/, http://shop:8080/, false",
        "http://shop:8080/, https://shop:8443/, false",
        "http://shop:80/, https://shop:8443/, false",
        "http://shop/, http://shop.example/, false",
        "https://shop/, https://other/, false"
    })
    void secretsStayWithTheirHost(String first, String next, boolean mayShare) {
        assertThat(Url.of(first).mayShareSecretsWith(Url.of(next))).isEqualTo(mayShare);
    }

    @ParameterizedTest
    @CsvSource({"http://a, /x, http://a/x", "http://a/b/, /x, http://a/b/x", "http://a/b?q=1, /x, http://a/b/x"})
    void aPathIsAddedToAnAddress(String url, String more, String whole) {
        assertThat(Url.of(url).with(more)).hasToString(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "X", ": y", "X Y: z", "X: a\nb", "X: \u0007", "Host\u007f: x", "Connection: x", "te: y"})
    void aBadHeaderIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Header.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: x", "cookie: a=b", "Accept: x | Proxy-Authorization: y", "A: b | c"})
    void aHeaderWithASecretIsNoPlainHeader(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Header.list(text));
    }

    @Test
    void aHeaderMayHaveATabAndAnEmptyValue() {
        assertThat(Header.list("X-A:  a\tb  | X-B:")).containsExactly(new Header("X-A", "a\tb"), new Header("X-B", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200, true",
        "200, 201, false",
        "'200, 300-302', 301, true",
        "100-599, 599, true",
        "404, 403, false"
    })
    void codesAreRanges(String ranges, int code, boolean isGood) {
        assertThat(StatusRanges.PARSER.read().apply(ranges).has(code)).isEqualTo(isGood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "600", "300-200", "2xx", "200,", "-200"})
    void anotherTextIsNoRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRanges.PARSER.read().apply(text));
    }
}
