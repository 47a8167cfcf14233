package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdapIT {
    private static final String USER = "cn=check,dc=example,dc=com";
    private static final String PASSWORD = "open-sesame";

    @TempDir
    private static Path directory;

    private static int plainPort;
    private static int tlsPort;
    private static Path store;
    private static InMemoryDirectoryServer server;

    @BeforeAll
    static void start() throws Exception {
        plainPort = freePort();
        tlsPort = freePort();
        store = certificate("localhost");
        SSLContext tls = new SSLUtil(new KeyStoreKeyManager(store.toFile(), PASSWORD.toCharArray()), null)
                .createSSLContext("TLS");
        InetAddress here = InetAddress.getByName("127.0.0.1");
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
        config.addAdditionalBindCredentials(USER, PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", here, plainPort, tls.getSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", here, tlsPort, tls.getServerSocketFactory(), tls.getSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=com", "objectClass: domain", "dc: example");
        server.startListening();
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path certificate(String host) throws IOException, InterruptedException {
        Path file = directory.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int exit = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host + ",ip:127.0.0.1")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return file;
    }

    private static ReadyMadeCheck check(String url, Object... options) {
        return ReadyMadeCheck.of(
                "ldap",
                Stream.concat(Stream.of("url", url), Arrays.stream(options)).toArray());
    }

    private static ReadyMadeCheck plain(Object... options) {
        return check("ldap://127.0.0.1:" + plainPort, options);
    }

    private static Object[] trusting(Object... options) {
        return Stream.concat(Stream.of("truststore", store, "truststore-password", PASSWORD), Arrays.stream(options))
                .toArray();
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws LDAPException {
        try (ReadyMadeCheck check =
                plain("user", USER, "password", PASSWORD, "base", "dc=example,dc=com", "timeout", "5s")) {
            assertThat(check.passes().get("server")).isEqualTo("127.0.0.1:" + plainPort);

            server.shutDown(true);
            assertThat(check.fails())
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", plainPort);

            server.startListening();
            check.passes();
        }
    }

    @Test
    void aWrongPasswordIsTold() {
        try (ReadyMadeCheck check = plain("user", USER, "password", "guess", "timeout", "5s")) {
            assertThat(check.fails()).contains("refuses the bind").doesNotContain("guess");
        }
    }

    @Test
    void anEntryThatIsNotThereIsTold() {
        try (ReadyMadeCheck check = plain("base", "ou=people,dc=example,dc=com", "timeout", "5s")) {
            assertThat(check.fails()).contains("has no entry ou=people,dc=example,dc=com");
        }
    }

    @Test
    void tlsFromTheStartTrustsTheStoreOfTheOption() {
        String url = "ldaps://localhost:" + tlsPort;
        try (ReadyMadeCheck trusted = check(url, trusting("user", USER, "password", PASSWORD, "timeout", "5s"));
                ReadyMadeCheck untrusted = check(url, "timeout", "5s")) {
            trusted.passes();
            assertThat(untrusted.fails()).contains("is the certificate for this name, valid");
        }
    }

    @Test
    void theNameInTheCertificateIsChecked() {
        try (ReadyMadeCheck other =
                check("ldaps://localhost:" + tlsPort, trusting("server-name", "ldap.example.com", "timeout", "5s"))) {
            assertThat(other.fails()).contains("is the certificate for this name, valid");
        }
    }

    @Test
    void startTlsComesBeforeThePassword() {
        try (ReadyMadeCheck trusted =
                        plain(trusting("starttls", "on", "user", USER, "password", PASSWORD, "timeout", "5s"));
                ReadyMadeCheck untrusted = plain("starttls", "on", "timeout", "5s")) {
            trusted.passes();
            assertThat(untrusted.fails()).contains("TLS with 127.0.0.1:" + plainPort + " failed");
        }
    }

    @Test
    void manyRunsLeaveNoThread() {
        try (ReadyMadeCheck check = plain("timeout", "5s")) {
            for (int i = 0; i < 5; i++) {
                check.passes();
            }
        }

        // The reader of the last connection ends a moment after its close.
        await().untilAsserted(() -> assertThat(threads()).isZero());
    }

    /** {@return the number of threads of the client, each of which reads one connection} */
    private static long threads() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals("com.sun.jndi.ldap.Connection")))
                .count();
    }
}
