package dev.healthcheck.internal.access;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The callers that may see the reports.
 *
 * @param details the callers that see the whole health report
 * @param statusByName whether each caller may see the state of a check by its name
 * @param environment the callers that see the environment report
 * @param token the token for access by token; null if it is not set
 */
public record AccessSettings(
        Access details,
        boolean statusByName,
        Access environment,
        @Nullable Token token) {
    private static final Parser<Access> ACCESS = new Parser<>(Access.ALLOWED, Access::parse);

    private static final Key<Access> DETAILS =
            Key.of("details", "always", ACCESS, "the callers who see more of the health report than its status");

    private static final Key<Boolean> STATUS_BY_NAME = Key.of(
            "status-by-name",
            "false",
            Parser.BOOLEAN,
            "whether all other callers may ask for the status of a check by its name; else every name is refused alike");

    private static final Key<Access> ENVIRONMENT_ACCESS =
            Key.of("environment.access", "off", ACCESS, "the callers who see the environment report");

    private static final Key<Token> TOKEN = Key.of(
                    "token",
                    "",
                    new Parser<>(Token.ALLOWED, Token::parse),
                    "the token that callers send as Authorization: Bearer TOKEN where access is by token")
            .asSecret();

    /** A secret too, because the user may set the token itself under this key by mistake. */
    private static final Key<Token> TOKEN_FILE = Key.of(
                    "token-file",
                    "",
                    new Parser<>(Token.FILE, Token::read),
                    "a file with the token, such as a mounted secret of Docker or Kubernetes; read once, at deployment")
            .asSecret();

    public static final List<Key<?>> KEYS = List.of(DETAILS, STATUS_BY_NAME, ENVIRONMENT_ACCESS, TOKEN, TOKEN_FILE);

    /** {@return the setting of the callers that may see a report} */
    public static Key<Access> accessKey(String name, String defaultValue, String meaning) {
        return Key.of(name, defaultValue, ACCESS, meaning);
    }

    /** {@return the setting of the callers that may change something; such a caller is never a stranger} */
    public static Key<Access> changeKey(String name, String meaning) {
        Parser<Access> parser = ACCESS.where(
                "role:NAME[,NAME], token, never or off",
                access -> access.closed() || access.byToken() || !access.roles().isEmpty());
        return Key.of(name, "off", parser, meaning);
    }

    /** Adds a problem if the access needs a token, and none is set. */
    public static void requireToken(Access access, String key, SettingsReader reader) {
        if (access.byToken() && !reader.isSet(TOKEN) && !reader.isSet(TOKEN_FILE)) {
            reader.problems()
                    .add(
                            "%s = 'token', but there is no token; allowed: with healthcheck.token or healthcheck.token-file"
                                    .formatted(key));
        }
    }

    public static AccessSettings read(SettingsReader reader) {
        Access details = reader.read(DETAILS);
        Access environment = reader.read(ENVIRONMENT_ACCESS);
        if (reader.isSet(TOKEN) && reader.isSet(TOKEN_FILE)) {
            reader.problems().add("healthcheck.token and healthcheck.token-file are both set; allowed: one of them");
        }
        Key<Access> byToken = details.byToken() ? DETAILS : ENVIRONMENT_ACCESS;
        requireToken(details.byToken() ? details : environment, byToken.name(), reader);
        Token token = reader.readIfSet(TOKEN, TOKEN.name())
                .or(() -> reader.readIfSet(TOKEN_FILE, TOKEN_FILE.name()))
                .orElse(null);
        return new AccessSettings(details, reader.read(STATUS_BY_NAME), environment, token);
    }
}
