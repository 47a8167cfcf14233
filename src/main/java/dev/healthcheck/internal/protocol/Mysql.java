package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to MySQL or MariaDB without a driver. Without a user, the server may deny the login: a login that is complete
 * does not count as a broken connection, for which the server would block this host.
 *
 * @param credentials the name and the password; null for a login that the server may deny
 * @see <a href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase.html">the protocol</a>
 */
record Mysql(@Nullable Credentials credentials, String database, Tls tls) implements Conversation {
    private static final CheckOption<String> DATABASE =
            CheckOption.text("database", "", "the name of the database; none if it is not set");
    private static final String NOBODY = "healthcheck";
    private static final int ACCESS_DENIED = 1045;
    private static final byte[] QUIT = {1};

    static CheckType type() {
        return new ServerType(
                "mysql",
                "a MySQL or MariaDB server accepts a login, or denies that of a user who is not set",
                3306,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(DATABASE)).toList(),
                Mysql::of);
    }

    private static Mysql of(CheckOptions options) {
        Credentials credentials = Credentials.of(options);
        List<String> needUser = Stream.concat(Credentials.OPTIONS.stream(), Stream.of(DATABASE))
                .filter(option -> options.find(option).isPresent())
                .map(CheckOption::name)
                .toList();
        if (credentials.user().isEmpty() && !needUser.isEmpty()) {
            throw new IllegalArgumentException("%s without user; allowed: with user".formatted(needUser.get(0)));
        }
        return new Mysql(
                credentials.user().isEmpty() ? null : credentials,
                options.find(DATABASE).orElse(""),
                Tls.of(options));
    }

    /** {@return a conversation that starts TLS, and whose login the server may deny} */
    static Mysql withTls(Tls tls) {
        return new Mysql(null, "", tls);
    }

    @Override
    public boolean startsTls() {
        return true;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        String password = credentials == null ? "" : credentials.password();
        MysqlPackets packets = new MysqlPackets(connection);
        MysqlGreeting greeting = MysqlGreeting.of(connection, packets.read());
        MysqlLogin login = new MysqlLogin(packets, greeting, password, tls);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", greeting.version());
        MysqlError denied = login.run(credentials == null ? NOBODY : credentials.user(), database);
        if (denied == null) {
            packets.restart();
            packets.write(QUIT);
        } else if (credentials == null && denied.code() == ACCESS_DENIED) {
            details.put("login", "denied, as expected without the option user");
        } else {
            throw denied.asException(connection);
        }
        return details;
    }
}
