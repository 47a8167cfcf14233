package dev.healthcheck.internal.network;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.util.List;

/** The name and the password that a check sends to a server. */
public final class Credentials {
    private static final CheckOption<String> USER = CheckOption.text("user", "", "the name of the user");
    private static final SecretOption PASSWORD = SecretOption.named("password", "the password");

    /** The options of a type whose servers may ask for a password. */
    public static final List<CheckOption<?>> OPTIONS = List.of(USER, PASSWORD.text(), PASSWORD.file());

    private final String user;
    private final Secret secret;

    private Credentials(String user, Secret secret) {
        this.user = user;
        this.secret = secret;
    }

    /** {@return the values of one check} */
    public static Credentials of(CheckOptions options) {
        return new Credentials(options.find(USER).orElse(""), PASSWORD.of(options));
    }

    /**
     * {@return the values of one check of a type that needs both or none}
     *
     * @throws IllegalArgumentException if only the user or only the password is set
     */
    public static Credentials ofBoth(CheckOptions options) {
        Credentials credentials = of(options);
        if (credentials.user.isEmpty() == credentials.secret.isSet()) {
            throw new IllegalArgumentException("user and password are not set together; allowed: both of them,"
                    + " where password-file may replace password, or none");
        }
        return credentials;
    }

    /** {@return whether the check sends a password} */
    public boolean isSet() {
        return secret.isSet();
    }

    /** {@return the name of the user; empty for none} */
    public String user() {
        return user;
    }

    /** {@return the password; empty for none} Reads the file again at each call. */
    public String password() throws IOException {
        return secret.value();
    }
}
