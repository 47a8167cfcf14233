package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a value: all of it that is no secret, to the letter. */
class ValuesTest {
    private final Scrubber scrubber = new Scrubber(List.of());

    // '#' is the quote of the table, as the values have theirs
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "postgresql://shop:p%40ss%2Fword@db:5432/shop?sslmode=require | postgresql://shop:********@db:5432/shop?sslmode=require",
                "mongodb://root:example@m1:27017,m2:27017/admin?w=1 | mongodb://root:********@m1:27017,m2:27017/admin?w=1",
                "redis://:secretpw@redis:6379/0 | redis://:********@redis:6379/0",
                "postgres://u:p@ss/w0rd@db/shop | postgres://u:********@db/shop",
                "amqp://a:b1@rmq-0:5672,amqp://a:b1@rmq-1:5672 | amqp://a:********@rmq-0:5672,amqp://a:********@rmq-1:5672",
                "https://o0.ingest.sentry.io/1?x=https://u:pw@h/ | https://o0.ingest.sentry.io/1?x=https://u:********@h/",
                "jdbc:oracle:thin:scott/tiger@//db:1521/ORCL | jdbc:oracle:thin:scott/********@//db:1521/ORCL",
                "jdbc:sqlserver://sql:1433;user=sa;password={a;b};encrypt=true | jdbc:sqlserver://sql:1433;user=sa;password=********;encrypt=true",
                "jdbc:mysql://db/shop?user=root&password=secret&useSSL=false | jdbc:mysql://db/shop?user=root&password=********&useSSL=false",
                "jdbc:db2://db:50000/S:user=u;password=secret; | jdbc:db2://db:50000/S:user=u;password=********;",
                "Server=db;User Id=app;Password=pw x;Encrypt=True | Server=db;User Id=app;Password=********;Encrypt=True",
                "host=db password='a b' dbname=shop | host=db password='********' dbname=shop",
                "app:Sunny2024!@tcp(db:3306)/shop | app:********@tcp(db:3306)/shop",
                "AccountName=shop;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6==;X=1 | AccountName=shop;AccountKey=********;X=1",
                "{user=app, password=a b, port=1} | {user=app, password=********, port=1}",
                "Config[url=x, token=abc] | Config[url=x, token=********]",
                "<user>app</user><password>pw</password> | <user>app</user><password>********</password>",
                "Authorization: Bearer mF_9.B5f-4.1JqM and more | Authorization: Bearer ******** and more",
                "Set-Cookie: sid=s3A9abc123def456; Path=/; HttpOnly | Set-Cookie: sid=********; Path=/; HttpOnly",
                "https://hooks.slack.com/services/T00000000/B00000000/a1B2c3D4e5F6g7H8i9J0k1L2 | https://hooks.slack.com/services/T00000000/B00000000/********",
                "https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe | https://api.telegram.org/bot********/getMe",
                "ALTER USER a IDENTIFIED BY 'pw' ACCOUNT UNLOCK | ALTER USER a IDENTIFIED BY '********' ACCOUNT UNLOCK",
                "wrong password Sommer2024! for joe | wrong password ******** for joe",
                "pg_dump postgres://u:pw@h/d -f /tmp/x | pg_dump postgres://u:********@h/d -f /tmp/x",
            })
    void onlyTheSecretIsMasked(String value, String scrubbed) {
        assertThat(scrubber.scrub("x", value)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD | ${vault:secret/data/db#password}",
                "DB_PASSWORD | /run/secrets/db",
                "DB_PASSWORD | arn:aws:secretsmanager:eu-west-1:1:secret:db",
                "PASSWORD_FILE | hunter2",
                "SIGNING_KEY | ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me",
                "AWS_ACCESS_KEY_ID | AKIAIOSFODNN7EXAMPLE",
                "ROUTING_KEY | orders.created",
                "AUTH | oauth2",
                "SIGNATURE | SHA256withRSA",
                "X | 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "X | 550e8400-e29b-41d4-a716-446655440000",
                "X | app@sha256:9b2a5f0c8d3e4f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0a",
                "X | Access denied for user 'app'@'10.0.0.1' (using password: YES)",
                "X | password must not be blank",
                "X | invalid token: unexpected end of input",
                "X | https://host:8443/a/b@c?page=2#top",
            })
    void whatIsNoSecretStays(String name, String value) {
        assertThat(scrubber.scrub(name, value)).isEqualTo(value);
    }

    @Test
    void jsonWithinAValueStaysJsonAsItWasWritten() {
        String services = """
                { "mq": [ {"credentials": {"uri": "amqp://u:pw1@mq", "password": "a\\"b", "port": 5672, "pin": 12 } } ] }""";

        assertThat(scrubber.scrub("VCAP_SERVICES", services)).isEqualTo("""
                { "mq": [ {"credentials": {"uri": "amqp://u:********@mq", "password": "********", "port": 5672, "pin": "********" } } ] }""");
    }

    @Test
    void aNameMayStandBesideItsValue() {
        assertThat(scrubber.scrub(
                        "env", "[{\"name\":\"DB_PASSWORD\",\"value\":\"x\"},{\"name\":\"A\",\"value\":\"x\"}]"))
                .isEqualTo("[{\"name\":\"DB_PASSWORD\",\"value\":\"********\"},{\"name\":\"A\",\"value\":\"x\"}]");
        assertThat(scrubber.scrub(List.of(Map.of("name", "DB_PASSWORD", "value", "x"))))
                .isEqualTo(List.of(Map.of("name", "DB_PASSWORD", "value", "********")));
    }

    @Test
    void aKeyOfAMapThatIsASecretIsMasked() {
        assertThat(scrubber.scrub(Map.of("sessions", Map.of("ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8", 1))))
                .isEqualTo(Map.of("sessions", Map.of("********", 1)));
    }

    @Test
    void keysThatAreMaskedAlikeLoseNoValue() {
        Map<String, Object> sessions = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            sessions.put("ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p" + (100_000 + i), i);
        }

        assertThat(scrubber.scrub(sessions))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(5_000);
    }

    @Test
    void aPrivateKeyIsMaskedToItsEndAndAPublicOneIsNot() {
        String pem = "-----BEGIN %s KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQ\n-----END %s KEY-----\n";

        assertThat(scrubber.scrub("x", pem.formatted("PRIVATE", "PRIVATE")))
                .isEqualTo("-----BEGIN PRIVATE KEY-----********-----END PRIVATE KEY-----\n");
        assertThat(scrubber.scrub("x", pem.formatted("PUBLIC", "PUBLIC"))).isEqualTo(pem.formatted("PUBLIC", "PUBLIC"));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD,aws:Tr0ub4dor3",
        "DB_PASSWORD,secret:hunter2",
        "DB_PASSWORD,vault:hunter2",
        "DB_PASSWORD,env:Hunter2",
        "DB_PASSWORD,file:hunter2",
        "DB_PASSWORD,op:hunter2",
        "DB_PASSWORD,md5:hunter2",
        "PASSWORD_DEFAULT,hunter2",
        "DB_PASSWORD,arn:aws:hunter2",
        "DB_PASSWORD,@Tr0ub4dor33@",
        "DB_PASSWORD,${Tr0ub4dor33}",
        "DB_PASSWORD,<Tr0ub4dor33>",
        "REDIS_AUTH,java:s3cr3tpassw0rd",
        "PASSWORD_DEFAULT,Tr0ub4dor&3xy",
        "password.database,x7Kp2mQ9vLw4",
        "CLIENT_SECRET_VALUE_DEFAULT,x7Kp2mQ9vLw4",
    })
    void whatOnlyLooksLikeAReferenceOrARemarkIsMasked(String name, String value) {
        assertThat(scrubber.scrub(name, value)).contains("********").doesNotContain(value.replaceAll("^\\w+:", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD,vault:secret/data/db#password",
        "DB_PASSWORD,aws:/prod/db/password",
        "DB_PASSWORD,secretref:db-password",
        "DB_PASSWORD,env:DB_PASSWORD_2",
        "DB_PASSWORD,file:/run/secrets/db",
        "DB_PASSWORD,file:db.txt",
        "DB_PASSWORD,java:comp/env/password",
        "DB_PASSWORD,${DB_PASSWORD}",
        "DB_PASSWORD,arn:aws:secretsmanager:eu-west-1:123456789012:secret:db",
        "DB_PASSWORD,@db.password@",
        "PASSWORD_DEFAULT,none",
        "PASSWORD_ENCODER,argon2",
        "PASSWORD_FILE,/run/secrets/db",
        "PASSWORD_MIN_LENGTH,12",
        "TOKEN_URL,https://login.acme.org/token",
        "SECRET_NAME,shop-tls",
        "TOKEN_TTL,15m",
    })
    void aReferenceAndARemarkStay(String name, String value) {
        assertThat(scrubber.scrub(name, value)).isEqualTo(value);
    }

    @Test
    void namesAreAllowedAndDeniedByPattern() {
        Scrubber told = new Scrubber(List.of(), List.of("build.*", "x"), List.of("*customer*", "x"));

        assertThat(told.scrub("build.token", "abc")).isEqualTo("abc");
        assertThat(told.scrub("BUILD.TOKEN", "abc")).isEqualTo("abc");
        assertThat(told.scrub("rebuild.token", "abc")).isEqualTo("********");
        assertThat(told.scrub("customerName", "Miller")).isEqualTo("********");
        assertThat(told.scrub("x", "both")).isEqualTo("********");
        assertThat(told.scrub(Map.of("build.keys", Map.of("password", "a"), "customers", Arrays.asList(1, 2))))
                .isEqualTo(Map.of("build.keys", Map.of("password", "********"), "customers", "********"));
    }

    @Test
    void theAuditNamesThePlaceAndTheRule() {
        MaskedSecrets secrets = new MaskedSecrets();

        secrets.scrub(Map.of("a/b", List.of("ok", "postgres://u:pw@h/d")), scrubber);

        assertThat(secrets.all()).containsExactly(new MaskedSecrets.Masked("/a~1b/1", "url-password"));
    }
}
