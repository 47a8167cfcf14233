package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailIT {
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("shop@example.com", "shop", "open-sesame");
        server.start();
        return server;
    }

    private static Session session(int port, String password) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("shop", password);
            }
        });
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        int port = freePort();
        String session = Names.bound(session(port, "open-sesame"));
        GreenMail server = server(port);
        try (ReadyMadeCheck check = ReadyMadeCheck.of("mail", "jndi-name", session)) {
            assertThat(check.passes().get("server")).isEqualTo("127.0.0.1:" + port);

            server.stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = server(port);
            check.passes();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordOfTheSessionIsTold() throws IOException {
        int port = freePort();
        GreenMail server = server(port);
        try (ReadyMadeCheck check = ReadyMadeCheck.of("mail", "jndi-name", Names.bound(session(port, "guess")))) {
            assertThat(check.fails()).contains("refuses the login").doesNotContain("guess");
        } finally {
            server.stop();
        }
    }
}
