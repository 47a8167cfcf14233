package dev.healthcheck.internal.protocol;

import static dev.healthcheck.internal.protocol.Recording.hex;
import static dev.healthcheck.internal.protocol.Recording.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded from MariaDB 10.11.5, where the test does not say otherwise. */
class MysqlTest {
    private static final String GREETING =
            "S 590000000a352e352e352d31302e31312e352d4d6172696144420004000000395e4e4a684e2f3d00fef7080200ff811500"
                    + "00000000001d000000274a7d577a2440566e495f26006d7973716c5f6e61746976655f70617373776f726400";
    private static final String LOGIN =
            "C 5400000109820800000001002d000000000000000000000000000000000000000000000061707000"
                    + "14bd0ddb31716447ec4fdfb4acd0dc0d9b68f04aea73686f70006d7973716c5f6e61746976655f70617373776f726400";
    private static final String NOBODY =
            "C 4300000101820800000001002d00000000000000000000000000000000000000000000006865616c7468636865636b0000"
                    + "6d7973716c5f6e61746976655f70617373776f726400";
    private static final String OK = "S 0700000200000002000000";
    private static final Object[] APP = {"user", "app", "password", "open-sesame", "database", "shop"};

    /** What MySQL 8 sends as its preferred method, after the same salt. */
    private static final String GREETING_OF_MYSQL_8 = GREETING.replace(
                    hex("mysql_native_password"), hex("caching_sha2_password"))
            .replace(hex("5.5.5-10.11.5-MariaDB"), hex("8.4.2-commercial-test"));

    private static String packet(int number, String content) {
        int length = content.length() / 2;
        return "S %02x%02x00%02x%s".formatted(length & 0xff, length >> 8, number, content);
    }

    private static String error(int number, int code, String text) {
        return packet(number, "ff%02x%02x%s".formatted(code & 0xff, code >> 8, hex(text)));
    }

    @Test
    void aLoginSendsWhatTheDriversSendAndQuits() throws IOException {
        try (Recording recording = Recording.of(GREETING, LOGIN, OK, "C 0100000001")) {
            CheckResult result = recording.check("mysql", APP);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "version")).isEqualTo("10.11.5-MariaDB");
            assertThat(recording.received()).startsWith(LOGIN);
        }
    }

    @Test
    void withoutAUserADeniedLoginPasses() throws IOException {
        try (Recording recording = Recording.of(GREETING, NOBODY, error(2, 1045, "#28000Access denied"))) {
            CheckResult result = recording.check("mysql");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "login")).asString().startsWith("denied");
            assertThat(recording.received()).containsExactly(NOBODY);
        }
    }

    @Test
    void withAUserADeniedLoginFails() throws IOException {
        assertThat(messageOf("mysql", List.of(GREETING, error(2, 1045, "#28000Access denied")), APP))
                .contains("1045 Access denied'", "the user or the password is wrong")
                .doesNotContain("open-sesame");
    }

    @ParameterizedTest
    @CsvSource({
        "1040, Too many connections, all connections are in use",
        "1129, Host 'app1' is blocked, FLUSH HOSTS",
        "1130, Host 'app1' is not allowed to connect, create the user for this host",
    })
    void anErrorInsteadOfTheGreetingSaysWhatToDo(int code, String text, String advice) throws IOException {
        assertThat(messageOf("mysql", List.of(error(0, code, text)))).contains(code + " " + text, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "1049, see the option database",
        "1053, it stops now",
        "1226, the user has too many connections",
        "1862, the password of the user has expired",
        "3118, unlock it",
        "3159, set tls=on",
        "1105, see the log of the server",
    })
    void anErrorAfterTheLoginSaysWhatToDo(int code, String advice) throws IOException {
        assertThat(messageOf("mysql", List.of(GREETING, error(2, code, "#HY000text")), APP))
                .contains(code + " text", advice);
    }

    @Test
    void aHashThatTheServerKnowsPasses() throws IOException {
        // SHA256(password) xor SHA256(SHA256(SHA256(password)), salt), computed by Python's hashlib
        String login = LOGIN.replace("540000", "600000")
                .replace(
                        "14bd0ddb31716447ec4fdfb4acd0dc0d9b68f04aea",
                        "20ec715c19f5dfe212230e59613128bc3a2ffa24e2a14de97db8aa64a4160c319d")
                .replace(hex("mysql_native_password"), hex("caching_sha2_password"));
        try (Recording recording = Recording.of(GREETING_OF_MYSQL_8, login, packet(2, "0103"), OK)) {
            CheckResult result = recording.check("mysql", APP);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(recording.received()).containsExactly(login);
        }
    }

    @Test
    void aServerThatWantsThePasswordItselfGetsItOnlyWithTls() throws IOException {
        assertThat(messageOf("mysql", List.of(GREETING_OF_MYSQL_8, packet(2, "0104")), APP))
                .contains("which needs TLS; set tls=on");
    }

    @Test
    void theServerMayChangeTheMethod() throws IOException {
        String change = packet(2, "fe" + hex("mysql_native_password\0") + "395e4e4a684e2f3d274a7d577a2440566e495f2600");
        String answer = "C 14000003bd0ddb31716447ec4fdfb4acd0dc0d9b68f04aea";
        try (Recording recording =
                Recording.of(GREETING_OF_MYSQL_8, LOGIN + "000000000000000000000000", change, answer, OK)) {
            assertThat(recording.check("mysql", APP).state()).isEqualTo(CheckState.PASSED);
            assertThat(recording.received()).contains(answer);
        }
    }

    @Test
    void anUnknownMethodIsTold() throws IOException {
        assertThat(messageOf("mysql", List.of(GREETING, packet(2, "fe" + hex("client_ed25519\0salt"))), APP))
                .contains("client_ed25519", "the check knows no such login");
    }

    @Test
    void aServerWithoutTlsIsTold() throws IOException {
        // This MariaDB had no certificate.
        assertThat(messageOf("mysql", List.of(GREETING), "tls", "on"))
                .contains("10.11.5-MariaDB", "the server has no TLS", "tls=off");
    }

    @ParameterizedTest
    @CsvSource({
        "S 0000000000, an empty packet",
        "S 0500000009352e3500, another version of the protocol",
        "S 0a0000000a352e3500010000003132, a greeting that ends too early",
    })
    void anotherGreetingFails(String greeting, String kind) throws IOException {
        assertThat(messageOf("mysql", List.of(greeting))).as(kind).contains("does not speak the expected protocol");
    }

    @Test
    void packetsWithoutAnEndFail() throws IOException {
        assertThat(messageOf("mysql", List.of(GREETING, packet(2, "0103") + "020000020103".repeat(20)), APP))
                .contains("packets without an end");
    }

    @Test
    void aPasswordWithoutAUserIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("mysql", "host", "db", "password", "secret"))
                .contains("password without user; allowed: with user")
                .doesNotContain("secret");
    }
}
