package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@code PING} to Redis or Valkey, and perhaps asks for the role of the server or for the master of a sentinel.
 *
 * @param role the role that the server must have; null for any
 * @param masterName the master that the sentinel must know and watch; empty for none
 */
record Redis(Credentials credentials, @Nullable Role role, String masterName) implements Conversation {
    private static final CheckOption<Role> ROLE =
            Option.oneOf("role", "", Role.class, "the role that the server must have");
    private static final CheckOption<String> MASTER_NAME = CheckOption.text(
            "master-name",
            "",
            "the name of the master that this sentinel must know, with enough sentinels to replace it");
    private static final String LINK = "link";
    private static final String CONNECTED = "connected";

    /** The number of texts in the answer of a replica to {@code ROLE}. */
    private static final int REPLICA_TEXTS = 5;

    /** The roles of a server, as its answer to {@code ROLE} names them. */
    enum Role {
        MASTER,
        SLAVE,
        SENTINEL
    }

    static CheckType type() {
        return new ServerType(
                "redis",
                "a Redis or Valkey server answers PING, and perhaps has a role",
                6379,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(ROLE, MASTER_NAME))
                        .toList(),
                Redis::of);
    }

    private static Redis of(CheckOptions options) {
        Redis redis = new Redis(
                Credentials.of(options),
                options.find(ROLE).orElse(null),
                options.find(MASTER_NAME).orElse(""));
        if (!redis.masterName.isEmpty() && redis.role != null && redis.role != Role.SENTINEL) {
            throw new IllegalArgumentException(
                    "master-name is set with another role; allowed: role=sentinel, or no role");
        }
        return redis;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        Resp resp = new Resp(connection);
        authenticate(connection, resp);
        List<String> pong = resp.ask("PING");
        if (!pong.equals(List.of("PONG"))) {
            throw connection.unexpected(String.join(" ", pong));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        if (role != null) {
            readRole(connection, resp, details);
        }
        if (!masterName.isEmpty()) {
            details.put("master", requireMaster(connection, resp));
        }
        return details;
    }

    private void authenticate(Connection connection, Resp resp) throws IOException {
        String password = credentials.password();
        if (password.isEmpty()) {
            return;
        }
        connection.hide(password);
        if (credentials.user().isEmpty()) {
            resp.ask("AUTH", password);
        } else {
            resp.ask("AUTH", credentials.user(), password);
        }
    }

    private void readRole(Connection connection, Resp resp, Map<String, Object> details) throws IOException {
        List<String> answer = resp.ask("ROLE");
        String actual = answer.isEmpty() ? "" : answer.get(0);
        if (!actual.equalsIgnoreCase(String.valueOf(role))) {
            throw connection.refused(actual, "the option role demands %s; was there a failover?".formatted(role));
        }
        details.put("role", actual);
        if (role == Role.SLAVE && answer.size() == REPLICA_TEXTS) {
            details.put("master", answer.get(1) + ":" + answer.get(2));
            details.put(LINK, answer.get(3));
        }
    }

    private String requireMaster(Connection connection, Resp resp) throws IOException {
        List<String> address = resp.ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", masterName);
        if (address.size() != 2) {
            throw connection.failure("does not know the master %s: is the name right?".formatted(masterName));
        }
        resp.ask("SENTINEL", "CKQUORUM", masterName);
        return String.join(":", address);
    }

    @Override
    public Optional<String> concern(Map<String, Object> details) {
        Object link = details.getOrDefault(LINK, CONNECTED);
        return link.equals(CONNECTED)
                ? Optional.empty()
                : Optional.of(
                        "the state of its link to the master %s is '%s', so that its data are old: is the master up?"
                                .formatted(details.get("master"), link));
    }
}
