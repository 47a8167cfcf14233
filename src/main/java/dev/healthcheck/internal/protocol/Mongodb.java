package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@code hello} to MongoDB, which needs no login, and reads the role of the server.
 *
 * @param role the role that the server must have; null for any in which it works
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">the protocol</a>
 */
record Mongodb(@Nullable Role role) implements Conversation {
    private static final CheckOption<Role> ROLE =
            Option.oneOf("role", "", Role.class, "the role that the server must have");

    private static final int HEAD = 16;
    private static final int LONGEST = 65_536;
    private static final int OP_MSG = 2013;
    private static final int UNKNOWN_COMMAND = 59;

    /** The roles of a server. */
    enum Role {
        PRIMARY,
        SECONDARY,
        ARBITER,
        STANDALONE,
        ROUTER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CheckType type() {
        return new ServerType(
                "mongodb",
                "a MongoDB server answers hello, and perhaps has a role",
                27_017,
                List.of(ROLE),
                Mongodb::of);
    }

    private static Mongodb of(CheckOptions options) {
        return new Mongodb(options.find(ROLE).orElse(null));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        connection.send(hello());
        Map<String, Object> answer = answer(connection);
        if (!isTrue(answer, "ok")) {
            throw connection.refused(String.valueOf(answer.get("errmsg")), advice(answer));
        }
        Role actual = role(answer);
        if (actual == null) {
            throw connection.refused(
                    "neither primary nor secondary",
                    "the member starts, recovers or has left its set; see rs.status()");
        }
        if (role != null && role != actual) {
            throw connection.refused(
                    actual.toString(), "the option role demands %s; was there a failover?".formatted(role));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", actual.toString());
        for (String name : List.of("setName", "primary")) {
            if (answer.get(name) instanceof String text) {
                details.put(name, text);
            }
        }
        return details;
    }

    private static byte[] hello() {
        byte[] fields = new MessageWriter()
                .octets(Bson.INT_32)
                .zeroEnded("hello")
                .little(1, 4)
                .octets(Bson.TEXT)
                .zeroEnded("$db")
                .little(6, 4)
                .zeroEnded("admin")
                .octets(0)
                .done();
        byte[] body = new MessageWriter()
                .little(0, 4)
                .octets(0)
                .little(fields.length + 4L, 4)
                .bytes(fields)
                .done();
        return new MessageWriter()
                .little(HEAD + (long) body.length, 4)
                .little(1, 4)
                .little(0, 4)
                .little(OP_MSG, 4)
                .bytes(body)
                .done();
    }

    private static Map<String, Object> answer(Connection connection) throws IOException {
        MessageReader head = MessageReader.next(connection, HEAD);
        long length = head.little(4);
        head.bytes(8); // the numbers of the answer and of the request
        if (length < HEAD || length > LONGEST || head.little(4) != OP_MSG) {
            throw head.unexpected();
        }
        MessageReader body = MessageReader.next(connection, (int) length - HEAD);
        body.bytes(4); // the flags
        if (body.octet() != 0) {
            throw body.unexpected();
        }
        return Bson.read(body);
    }

    private static @Nullable Role role(Map<String, Object> answer) {
        if ("isdbgrid".equals(answer.get("msg"))) {
            return Role.ROUTER;
        }
        boolean isWritable = isTrue(answer, "isWritablePrimary");
        if (!(answer.get("setName") instanceof String)) {
            return isWritable ? Role.STANDALONE : null;
        }
        if (isWritable) {
            return Role.PRIMARY;
        }
        if (isTrue(answer, "secondary")) {
            return Role.SECONDARY;
        }
        return isTrue(answer, "arbiterOnly") ? Role.ARBITER : null;
    }

    private static boolean isTrue(Map<String, Object> answer, String name) {
        Object value = answer.get(name);
        return value instanceof Number number ? number.doubleValue() == 1 : Boolean.TRUE.equals(value);
    }

    private static String advice(Map<String, Object> answer) {
        return answer.get("code") instanceof Number code && code.intValue() == UNKNOWN_COMMAND
                ? "it is older than MongoDB 4.4.2, the first one with hello; use the type tcp"
                : "see the log of the server";
    }
}
