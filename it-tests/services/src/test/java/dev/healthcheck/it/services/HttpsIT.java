package dev.healthcheck.it.services;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of an https address, whose certificates the test makes. */
class HttpsIT {
    @TempDir
    static Path folder;

    private static TestCertificates certificates;
    private static Path trust;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.in(folder);
        certificates.add("good", TestCertificates.ROOT, "-validity", "90");
        certificates.add("expired", TestCertificates.ROOT, "-startdate", "-20d", "-validity", "10");
        certificates.add("client", TestCertificates.ROOT, "-validity", "90");
        trust = certificates.trust();
    }

    private static WireMockConfiguration at(int port, String alias) throws Exception {
        return options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .httpsPort(port)
                .keystoreType("PKCS12")
                .keystorePath(certificates.only(alias).toString())
                .keystorePassword(TestCertificates.PASSWORD)
                .keyManagerPassword(TestCertificates.PASSWORD);
    }

    private static WireMockServer start(WireMockConfiguration configuration) {
        WireMockServer server = new WireMockServer(configuration);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("open")));
        return server;
    }

    private static ReadyMadeCheck trusting(String host, int port, Object... more) {
        Object[] all = new Object[more.length + 8];
        System.arraycopy(
                new Object[] {
                    "url",
                    "https://%s:%d/health".formatted(host, port),
                    "truststore",
                    trust,
                    "truststore-password",
                    TestCertificates.PASSWORD,
                    "degraded",
                    "off"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return ReadyMadeCheck.of("http", all);
    }

    @Test
    void theCheckFollowsTheCertificate() throws Exception {
        int port = Ports.free();
        try (ReadyMadeCheck check = trusting("127.0.0.1", port, "body-contains", "open")) {
            WireMockServer good = start(at(port, "good"));
            check.passes();
            good.stop();

            WireMockServer expired = start(at(port, "expired"));
            assertThat(check.fails()).contains("TLS with 127.0.0.1:" + port, "is the certificate for this name, valid");
            expired.stop();

            WireMockServer renewed = start(at(port, "good"));
            check.passes();
            renewed.stop();
        }
    }

    @Test
    void anUnknownAuthorityFails() throws Exception {
        WireMockServer server = start(at(0, "good"));
        try (ReadyMadeCheck check = ReadyMadeCheck.of("http", "url", "https://127.0.0.1:" + server.httpsPort() + "/")) {
            assertThat(check.fails()).contains("issued by a trusted authority?");
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateForAnotherNameFails() throws Exception {
        WireMockServer server = start(at(0, "good"));
        try (ReadyMadeCheck other = trusting("127.0.0.1", server.httpsPort(), "server-name", "shop.example");
                ReadyMadeCheck own = trusting("127.0.0.1", server.httpsPort(), "server-name", "localhost")) {
            assertThat(other.fails()).contains("is the certificate for this name");
            own.passes();
        } finally {
            server.stop();
        }
    }

    @Test
    void theServerDemandsTheCertificateOfTheClient() throws Exception {
        WireMockServer server = start(at(0, "good")
                .needClientAuth(true)
                .trustStoreType("PKCS12")
                .trustStorePath(trust.toString())
                .trustStorePassword(TestCertificates.PASSWORD));
        Object[] own = {
            "keystore", certificates.only("client"), "keystore-password", TestCertificates.PASSWORD,
        };
        try (ReadyMadeCheck without = trusting("127.0.0.1", server.httpsPort());
                ReadyMadeCheck with = trusting("127.0.0.1", server.httpsPort(), own)) {
            assertThat(without.fails()).contains("127.0.0.1:" + server.httpsPort());
            with.passes();
        } finally {
            server.stop();
        }
    }

    @Test
    void plainHttpAtTheAddressFails() throws Exception {
        WireMockServer plain = start(options().bindAddress("127.0.0.1").dynamicPort());
        WireMockServer tls = start(at(0, "good"));
        try (ReadyMadeCheck secure = trusting("127.0.0.1", plain.port());
                ReadyMadeCheck insecure =
                        ReadyMadeCheck.of("http", "url", "http://127.0.0.1:" + tls.httpsPort() + "/")) {
            assertThat(secure.fails()).contains("does the server speak TLS at this port?");
            assertThat(insecure.fails()).contains("127.0.0.1:" + tls.httpsPort());
        } finally {
            plain.stop();
            tls.stop();
        }
    }
}
