package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ClosedPort;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MailLoginTest {
    private static final Duration LIMIT = Duration.ofMillis(600);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Speaks SMTP as RFC 5321 has it, and answers to a login with the given line. */
    private ScriptedServer smtp(String login) {
        return ScriptedServer.playing((in, out) -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String answer = "220 mail ready";
            for (String line = ""; line != null; line = lines.readLine()) {
                heard.add(line);
                answer = line.startsWith("EHLO")
                        ? "250-mail\r\n250 AUTH PLAIN"
                        : line.startsWith("AUTH") ? login : line.startsWith("QUIT") ? "221 bye" : answer;
                out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        });
    }

    private static Properties properties(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        return properties;
    }

    private static CheckResult run(Session session) {
        return Running.run(LIMIT, "mail", session);
    }

    private static CheckResult run(int port) {
        return run(Session.getInstance(properties(port)));
    }

    private static Session withLogin(int port) {
        Properties properties = properties(port);
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("shop", "open-sesame");
            }
        });
    }

    @Test
    void theCheckConnectsAndQuitsWithoutAMessage() throws Exception {
        try (ScriptedServer server = smtp("")) {
            CheckResult result = run(server.port());

            assertThat(result.state()).as("%s", result.output()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "server")).isEqualTo("127.0.0.1:" + server.port());
            assertThat(heard).filteredOn(line -> line.startsWith("MAIL")).isEmpty();
            assertThat(heard).last().asString().isEqualTo("QUIT");
        }
    }

    @Test
    void theLoginOfTheSessionIsUsed() throws Exception {
        try (ScriptedServer server = smtp("235 welcome")) {
            assertThat(run(withLogin(server.port())).state()).isEqualTo(CheckState.PASSED);
            assertThat(heard).anyMatch(line -> line.startsWith("AUTH PLAIN"));
        }
    }

    @Test
    void aRefusedLoginNamesNoPassword() throws Exception {
        try (ScriptedServer server = smtp("535 wrong")) {
            assertThat(ReadyMade.message(run(withLogin(server.port()))))
                    .contains("refuses the login", "535 wrong")
                    .doesNotContain("sesame");
        }
    }

    @Test
    void thePropertiesOfTheSessionStayAsTheyWere() throws Exception {
        try (ScriptedServer server = smtp("")) {
            Session session = Session.getInstance(properties(server.port()));

            run(session);

            assertThat(session.getProperties()).isEqualTo(properties(server.port()));
        }
    }

    @Test
    void aServerThatNeverAnswersFails() throws Exception {
        try (ScriptedServer server = ScriptedServer.silent()) {
            assertThat(ReadyMade.message(run(server.port())))
                    .contains("127.0.0.1:" + server.port(), "not complete within 540 ms");
        }
    }

    @Test
    void aServerThatAnswersByteByByteFails() throws Exception {
        try (ScriptedServer server = ScriptedServer.slow(new byte[] {'2'})) {
            assertThat(ReadyMade.message(run(server.port()))).contains("not complete within 540 ms");
        }
    }

    @Test
    void aServerThatAnswersWithoutAnEndFails() throws Exception {
        try (ScriptedServer server = ScriptedServer.endless(new byte[] {'2'})) {
            assertThat(run(server.port()).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @Test
    void aServerThatIsBusySaysWhy() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("421 too many connections\r\n")) {
            assertThat(ReadyMade.message(run(server.port()))).contains("127.0.0.1:" + server.port(), "421");
        }
    }

    @Test
    void aPortWithoutAServerFails() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(ReadyMade.message(run(closed.port())))
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", closed.port());
        }
    }

    @Test
    void aSessionWithoutATransportFails() {
        Properties properties = properties(1);
        properties.setProperty("mail.transport.protocol", "pigeon");

        assertThat(ReadyMade.message(run(Session.getInstance(properties)))).contains("has no transport");
    }
}
