package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                // whole words
                "key",
                "KEYS",
                "token",
                "tokens",
                "pass",
                "passwd",
                "password",
                "passwords",
                "passphrase",
                "passcode",
                "passwort",
                "pwd",
                "secret",
                "secrets",
                "credential",
                "credentials",
                "creds",
                "auth",
                "authorization",
                "Authorization",
                "apikey",
                "accesskey",
                "privatekey",
                "bearer",
                "cookie",
                "jwt",
                "signature",
                "sig",
                "salt",
                // as they are written
                "DB_PASSWORD",
                "DB_PASS",
                "db.password",
                "db-password",
                "dbPassword",
                "dbPassword2",
                "APIKey",
                "APIkey",
                "apiKEY",
                "X-Api-Key",
                "x-auth-token",
                "aws.secretAccessKey",
                "AWS_SECRET_ACCESS_KEY",
                "DB_SECRET",
                "AUTH",
                "Proxy-Authorization",
                "Set-Cookie",
                "users[0].password",
                "secret/data",
                "javax.net.ssl.keyStorePassword",
                "javax.net.ssl.trustStorePassword",
                "spring.redis.pass",
                "passWord",
                "TOKENs",
                "//registry.example/:_authToken",
                "NPM_CONFIG__AUTH",
                "SECRET_KEY_BASE",
                "SSH_PRIVATE_KEY",
                "jwt.signing.key",
                "keyStorePass",
                "PRIVATE_KEY_PEM",
                // run together
                "dbpassword",
                "PGPASSWORD",
                "keystorepassword",
                "accesstoken",
                "clientsecret",
                "MYSQL_PWD",
                "apikeyprod",
                "refreshtoken",
                "dbpass",
                "DBPWD",
                "storepass",
                "keypass",
                "passwordhash",
                "basicauth",
                "sessioncookie",
                "idtokens",
                "awscreds",
                "mycredentials",
            })
    void saysThatThereMayBeASecret(String name) {
        assertThat(SecretNames.of(name)).isNotEqualTo(Sensitivity.PLAIN);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "...",
                "42",
                "user",
                "HOME",
                "PATH",
                // words that only contain one
                "monkey",
                "donkey",
                "turkey",
                "hockey",
                "compass",
                "COMPASS_URL",
                "encompass",
                "KEYBOARD_LAYOUT",
                "keyboard",
                "keyBoard",
                "keynote",
                "keycloak.realm",
                "passenger",
                "bypass",
                "byPass",
                "CACHE_BYPASS",
                "passed",
                "passive",
                "passthrough",
                "PASS_THROUGH",
                "passThru",
                "author",
                "authority",
                "authored",
                "XAUTHORITY",
                "tokenizer",
                "TOKENIZERS_PARALLELISM",
                "secretary",
                "trespass",
                "oauth",
                "spring.security.oauth2.client.scope",
                "basalt",
                "jockey.size",
                "signatures.count",
                "java.security.manager",
                "java.security.policy",
                "sun.java.command",
                "java.class.path",
                // about a secret, but not the secret
                "KEY_ID",
                "AWS_ACCESS_KEY_ID",
                "SECRET_KEY_ID",
                "PUBLIC_KEY",
                "mp.jwt.verify.issuer",
                "smallrye.jwt.sign.key.location",
                "javax.net.ssl.keyStore",
                "javax.net.ssl.keyStoreType",
                "KEYSTORE",
                "SSH_AUTH_SOCK",
                "key.alias",
                "jdk.tls.ephemeralDHKeySize",
                "auth.enabled",
                "publickeys",
            })
    void saysNothingOfASecret(String name) {
        assertThat(SecretNames.of(name)).isEqualTo(Sensitivity.PLAIN);
    }

    /** A name may end as if it told about a secret, and its value be one. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "PASSWORD_FILE",
                "PASSWORD_FILE_2",
                "SECRET_NAME",
                "TOKEN_TTL",
                "TOKEN_URL",
                "clientSecretDefault",
            })
    void saysThatItMayTellAboutASecret(String name) {
        assertThat(SecretNames.of(name)).isEqualTo(Sensitivity.CREDENTIALS);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"PASSWORD_REGEX", "passwordHashAlgorithm", "password.policy", "passwordStrengthMeter"})
    void saysThatTheValueOnlyLooksOdd(String name) {
        assertThat(SecretNames.of(name)).isEqualTo(Sensitivity.PLAIN);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(SecretNames.of("API_KEY_SIGNATURE")).isEqualTo(Sensitivity.SECRET);
            assertThat(SecretNames.of("CREDENTIALS")).isEqualTo(Sensitivity.CREDENTIALS);
        } finally {
            Locale.setDefault(before);
        }
    }
}
