package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls {@code grpc.health.v1.Health/Check}.
 *
 * @param service the name of the service; empty for the whole server
 * @see <a href="https://github.com/grpc/grpc/blob/master/doc/health-checking.md">the health protocol</a>
 */
record Grpc(String service, Tls tls) implements Conversation {
    private static final CheckOption<String> SERVICE =
            CheckOption.text("service", "", "the name of the service; the whole server if it is not set");
    private static final int PROTOBUF_TEXT_1 = 0x0a;
    private static final int PROTOBUF_NUMBER_1 = 0x08;
    private static final List<String> STATES = List.of("UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN");

    static CheckType type() {
        return new ServerType(
                "grpc", "a gRPC server says by the health protocol that it serves", 0, List.of(SERVICE), Grpc::of);
    }

    private static Grpc of(CheckOptions options) {
        return new Grpc(options.find(SERVICE).orElse(""), Tls.of(options));
    }

    @Override
    public boolean startsTls() {
        return true;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        if (tls.isFromStart()) {
            connection.startTls(tls.offering("h2"));
        }
        Http2Call call = new Http2Call(connection);
        call.send(headers(connection), request());
        call.receive();
        requireOk(connection, call.headers());
        String state = state(connection, call.body());
        if (!state.equals("SERVING")) {
            throw connection.refused(state, "the %s says that it does not serve; see its log".formatted(subject()));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", state);
        if (!service.isEmpty()) {
            details.put("service", service);
        }
        return details;
    }

    private String subject() {
        return service.isEmpty() ? "server" : "service " + service;
    }

    private Map<String, String> headers(Connection connection) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(":method", "POST");
        headers.put(":scheme", tls.isFromStart() ? "https" : "http");
        headers.put(":path", "/grpc.health.v1.Health/Check");
        headers.put(":authority", connection.endpoint().toString());
        headers.put("te", "trailers");
        headers.put("content-type", "application/grpc");
        headers.put("user-agent", "healthcheck");
        headers.put("grpc-timeout", Math.min(99_999_999, connection.deadline().millisLeft()) + "m");
        return headers;
    }

    /** {@return the message with the name of the service, after a mark and its length} */
    private byte[] request() {
        byte[] name = service.getBytes(StandardCharsets.UTF_8);
        MessageWriter message = new MessageWriter();
        if (name.length > 0) {
            message.octets(PROTOBUF_TEXT_1);
            int rest = name.length;
            for (; rest > 0x7f; rest >>>= 7) {
                message.octets((rest & 0x7f) | 0x80);
            }
            message.octets(rest).bytes(name);
        }
        return new MessageWriter()
                .octets(0)
                .big(message.size(), 4)
                .bytes(message.done())
                .done();
    }

    private void requireOk(Connection connection, Map<String, String> headers) throws IOException {
        String status = headers.getOrDefault(":status", "");
        if (!status.equals("200")) {
            throw connection.refused("HTTP " + status, "it is no gRPC server; is there a proxy between?");
        }
        String code = headers.get("grpc-status");
        if (code == null) {
            throw connection.unexpected("HTTP 200 without grpc-status");
        }
        if (!code.equals("0")) {
            throw connection.refused(
                    "grpc-status %s %s".formatted(code, headers.getOrDefault("grpc-message", "")), advice(code));
        }
    }

    private String advice(String code) {
        return switch (code) {
            case "4" -> "the server ran out of time: is it overloaded?";
            case "5" -> "the health service does not know the %s; see the option service".formatted(subject());
            case "7", "16" -> "the server wants a login; allow the health service without one";
            case "12" -> "the server has no health service; add grpc.health.v1.Health to it";
            case "14" -> "it is not available now; see its log";
            default -> "see the log of the server";
        };
    }

    private static String state(Connection connection, byte[] body) throws IOException {
        MessageReader message = new MessageReader(connection, body);
        boolean isCompressed = message.octet() != 0;
        if (isCompressed || message.big(4) != message.left()) {
            throw message.unexpected();
        }
        if (message.left() == 0) {
            return STATES.get(0); // a field with its default is left out
        }
        boolean isNumber = message.octet() == PROTOBUF_NUMBER_1;
        int number = message.octet();
        if (!isNumber || number >= STATES.size()) {
            throw message.unexpected();
        }
        return STATES.get(number);
    }
}
