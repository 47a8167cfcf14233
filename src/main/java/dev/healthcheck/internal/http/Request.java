package dev.healthcheck.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request without a body.
 *
 * @param first the address before the redirects
 * @param isTrusted whether all redirects so far have stayed with the first host
 * @param headers the headers that only the first host may see
 */
record Request(String method, Url url, Url first, boolean isTrusted, List<Header> headers) {
    private static final String AGENT = "jaxrs-healthcheck";

    static Request of(String method, Url url, List<Header> headers) {
        return new Request(method, url, url, true, headers);
    }

    /** {@return the request after a redirect} Another host gets neither secrets nor headers of the check. */
    Request redirected(int code, Url next) {
        boolean isPostToGet = method.equals("POST") && code != 307 && code != 308;
        boolean stays = isTrusted && first.mayShareSecretsWith(next);
        return new Request(isPostToGet ? "GET" : method, next, first, stays, stays ? headers : List.of());
    }

    /**
     * {@return the bytes of the request}
     *
     * @param isToProxy whether a proxy reads the request, which then has the whole address
     */
    byte[] bytes(boolean isToProxy) {
        Map<String, Header> all = new LinkedHashMap<>();
        put(all, new Header("Host", url.hostHeader()));
        put(all, new Header("User-Agent", AGENT));
        put(all, new Header("Accept", "*/*"));
        put(all, new Header("Accept-Encoding", "identity"));
        put(all, new Header("Cache-Control", "no-cache"));
        headers.forEach(header -> put(all, header));
        put(all, new Header("Connection", "close"));
        if (method.equals("POST")) {
            put(all, new Header("Content-Length", "0"));
        }
        return text(method + " " + (isToProxy ? url.absolute() : url.target()), all);
    }

    /** {@return the bytes of a request to a proxy for a tunnel to the host of the address} */
    static byte[] connect(Url url) {
        String place = url.endpoint().toString();
        Map<String, Header> all = new LinkedHashMap<>();
        put(all, new Header("Host", place));
        put(all, new Header("User-Agent", AGENT));
        return text("CONNECT " + place, all);
    }

    private static void put(Map<String, Header> all, Header header) {
        all.put(header.lowerName(), header);
    }

    private static byte[] text(String start, Map<String, Header> headers) {
        StringBuilder text = new StringBuilder(start).append(" HTTP/1.1\r\n");
        headers.values()
                .forEach(header -> text.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
