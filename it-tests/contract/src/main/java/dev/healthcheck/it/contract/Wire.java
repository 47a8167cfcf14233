package dev.healthcheck.it.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes back over a bare socket, whatever is sent.
 *
 * @param status 0 if nothing came back
 * @param headers the values by their names, in any case
 * @param body without the marks of chunks
 */
record Wire(int status, Map<String, List<String>> headers, String body, Duration took) {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String SCHEME = "http://";

    static Wire get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    /** Sends one request; the address may be one that no URI may be. */
    static Wire ask(String method, String address, String... headers) {
        String rest = address.substring(SCHEME.length());
        String host = rest.substring(0, rest.indexOf('/'));
        return send(host, method + " " + rest.substring(host.length()) + " HTTP/1.1", "Host: " + host, headers);
    }

    /** Sends one request whose first line and Host may be anything. */
    static Wire send(String server, String line, String host, String... headers) {
        List<String> lines = new ArrayList<>(List.of(line, host));
        lines.addAll(List.of(headers));
        lines.addAll(List.of("Connection: close", "", ""));
        String[] hostAndPort = server.split(":");
        long begin = System.nanoTime();
        try (Socket socket = new Socket(hostAndPort[0], Integer.parseInt(hostAndPort[1]))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] answer = exchange(socket, String.join("\r\n", lines).getBytes(ISO_8859_1));
            return parse(answer, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failure) {
            throw new UncheckedIOException(line.length() > 200 ? line.substring(0, 200) : line, failure);
        }
    }

    /** A server that has heard enough may close the door while we still talk. */
    private static byte[] exchange(Socket socket, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            // What has come back until then counts.
        }
        return answer.toByteArray();
    }

    private static Wire parse(byte[] answer, Duration took) {
        String text = new String(answer, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Wire(0, Map.of(), text, took);
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> lines = text.substring(0, end).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] nameAndValue = (line + ":").split(":", 2);
            String value = nameAndValue[1].substring(0, nameAndValue[1].length() - 1);
            headers.computeIfAbsent(nameAndValue[0], name -> new ArrayList<>()).add(value.strip());
        }
        String body = text.substring(end + 4);
        String whole = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked") ? joined(body) : body;
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        return new Wire(status, headers, new String(whole.getBytes(ISO_8859_1), UTF_8), took);
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int lineEnd = chunks.indexOf("\r\n", at);
            int size = lineEnd < 0
                    ? 0
                    : Integer.parseInt(
                            chunks.substring(at, lineEnd).split(";")[0].strip(), 16);
            if (size == 0) {
                break;
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + size);
            at = lineEnd + 4 + size;
        }
        return body.toString();
    }

    /** {@return all values of a header in one, or null where there is none} */
    String header(String name) {
        return headers.containsKey(name) ? String.join(", ", headers.get(name)) : null;
    }

    /** {@return the body, which has to be JSON} */
    JsonPath json() {
        return JsonPath.from(body);
    }

    /** {@return whether the library has answered, and not the server in its stead} */
    boolean isOurs() {
        return headers.containsKey("X-Content-Type-Options") && headers.containsKey("Content-Security-Policy");
    }
}
