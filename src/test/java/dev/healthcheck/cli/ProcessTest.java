package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a JVM of its own: exit codes, and the trust store of the JDK's properties. */
class ProcessTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @Test
    void theExitCodeIsThatOfTheProbe() throws Exception {
        try (var server = AnsweringServer.json(503, "{\"status\":\"failure\"}")) {
            Run run = Run.process(List.of(), server.url("/"));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.reason()).isEqualTo("CRITICAL - failure");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aHangingServerDoesNotHoldTheProcess() throws Exception {
        try (var server = ScriptedServer.hangingAfter("")) {
            assertThat(Run.process(List.of(), server.url(), "--timeout", "200ms")
                            .code())
                    .isEqualTo(3);
        }
    }

    @Test
    void wrongArgumentsExitWithThree() throws Exception {
        assertThat(Run.process(List.of(), "prob").code()).isEqualTo(3);
    }

    @Test
    void scrubIsACommand() throws Exception {
        assertThat(Run.process(List.of(), "scrub")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void httpsTrustsTheStoreOfTheJdksPropertiesAndTheNameInTheCertificate() throws Exception {
        Path store = keys();
        HttpsServer server = https(store);
        try {
            int port = server.getAddress().getPort();
            List<String> trusted = List.of(
                    "-Djavax.net.ssl.trustStore=" + trust(store), "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);

            assertThat(Run.process(trusted, "https://localhost:" + port + "/", "--timeout", "1m")
                            .reason())
                    .isEqualTo("OK - success");
            Run other = Run.process(trusted, "https://127.0.0.1:" + port + "/", "--timeout", "1m");
            assertThat(other.code()).isEqualTo(3);
            assertThat(other.reason()).startsWith("UNKNOWN - no secure connection (");
            assertThat(Run.process(List.of(), "https://localhost:" + port + "/", "--timeout", "1m")
                            .reason())
                    .startsWith("UNKNOWN - no secure connection (");
        } finally {
            server.stop(0);
        }
    }

    private Path keys() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Run.java("keytool"),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    /** {@return a store with the certificate of the other alone} */
    private Path trust(Path store) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", load(store).getCertificate("server"));
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static KeyStore load(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static HttpsServer https(Path store) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(load(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "{\"status\":\"success\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
