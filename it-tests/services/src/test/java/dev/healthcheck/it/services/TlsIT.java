package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIT {
    @TempDir
    static Path folder;

    private static TestCertificates certificates;
    private static Path trust;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.in(folder);
        certificates.add("good", TestCertificates.ROOT, "-validity", "90");
        certificates.add("soon", TestCertificates.ROOT, "-validity", "10");
        certificates.add("expired", TestCertificates.ROOT, "-startdate", "-20d", "-validity", "10");
        certificates.add("future", TestCertificates.ROOT, "-startdate", "+5d", "-validity", "90");
        certificates.addAuthority("middle", 12);
        certificates.add("below", "middle", "-validity", "90");
        certificates.make("self", "-dname", "CN=self", "-validity", "90");
        certificates.make(
                "other",
                "-signer",
                TestCertificates.ROOT,
                "-dname",
                "CN=other",
                "-ext",
                "san=dns:other.example",
                "-validity",
                "90");
        trust = certificates.trust();
    }

    private static ReadyMadeCheck check(int port, Object... more) {
        Object[] all = new Object[more.length + 8];
        System.arraycopy(
                new Object[] {"host", "localhost", "port", port, "truststore", trust, "truststore-password", "changeit"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return ReadyMadeCheck.of("tls", all);
    }

    private static String failureOf(String alias) throws Exception {
        try (TlsServer server = new TlsServer(certificates.context(alias), 0);
                ReadyMadeCheck check = check(server.port())) {
            return check.fails();
        }
    }

    private static CheckOutcome outcomeOf(String alias, Object... options) throws Exception {
        try (TlsServer server = new TlsServer(certificates.context(alias), 0);
                ReadyMadeCheck check = check(server.port(), options)) {
            return check.run();
        }
    }

    private static double days(CheckOutcome outcome) {
        return Double.parseDouble(String.valueOf(((Map<?, ?>) outcome.output()).get("observedValue")));
    }

    private static String failureAt(int port, String alias, ReadyMadeCheck check) throws Exception {
        TlsServer server = new TlsServer(certificates.context(alias), port);
        try {
            return check.fails();
        } finally {
            server.close();
        }
    }

    @Test
    void theCheckFollowsTheCertificateIntoItsEndAndOutAgain() throws Exception {
        TlsServer healthy = new TlsServer(certificates.context("good"), 0);
        try (ReadyMadeCheck check = check(healthy.port())) {
            Map<?, ?> output = check.passes();
            assertThat(output.get("observedUnit")).isEqualTo("days");
            assertThat(Double.parseDouble(String.valueOf(output.get("observedValue"))))
                    .isBetween(89.0, 90.0);
            assertThat((List<?>) output.get("certificates")).hasSize(2);

            healthy.close();
            assertThat(failureAt(healthy.port(), "expired", check)).contains("CN=expired", "has expired", "renew it");

            healthy = new TlsServer(certificates.context("good"), healthy.port());
            check.passes();
        } finally {
            healthy.close();
        }
    }

    @Test
    void aCertificateOfTenDaysIsDegraded() throws Exception {
        CheckOutcome outcome = outcomeOf("soon");

        assertThat(outcome.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(days(outcome)).isBetween(9.0, 10.0);
    }

    @Test
    void anIntermediateCertificateThatExpiresFirstCounts() throws Exception {
        CheckOutcome outcome = outcomeOf("below");

        assertThat(outcome.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(days(outcome)).isBetween(11.0, 12.0);
        assertThat(String.valueOf(outcome.output())).contains("the certificate CN=middle");
    }

    @Test
    void aCertificateOfTheFutureFails() throws Exception {
        assertThat(failureOf("future")).contains("CN=future", "is not valid before", "clock");
    }

    @Test
    void aCertificateForAnotherNameFails() throws Exception {
        assertThat(failureOf("other")).contains("CN=other", "is for another name", "server-name");
    }

    @Test
    void aCertificateOfNoAuthorityFails() throws Exception {
        assertThat(failureOf("self")).contains("CN=self", "is not trusted", "truststore");
    }

    @Test
    void aCertificateOfNoAuthorityPassesWithoutTrust() throws Exception {
        assertThat(outcomeOf("self", "trust", "off").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void theOptionServerNameChangesTheName() throws Exception {
        assertThat(outcomeOf("other", "server-name", "other.example").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aServerOfLdapStartsTls() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig(
                "ldap", null, 0, certificates.context("good").getSocketFactory()));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.startListening();
        try (ReadyMadeCheck check = check(server.getListenPort(), "starttls", "ldap")) {
            check.passes();
        } finally {
            server.shutDown(true);
        }
    }

    @Test
    void aServerOfLdapWithoutTlsFails() throws Exception {
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(new InMemoryDirectoryServerConfig("dc=example"));
        server.startListening();
        try (ReadyMadeCheck check = check(server.getListenPort(), "starttls", "ldap")) {
            assertThat(check.fails()).contains("it does not start TLS");
        } finally {
            server.shutDown(true);
        }
    }

    @Test
    void aFileIsReadAgainByEachRun() throws Exception {
        Path file = certificates.only("good");
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("tls", "file", file, "file-password", TestCertificates.PASSWORD)) {
            check.passes();

            Files.copy(certificates.only("expired"), file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(check.fails()).contains("'expired' (CN=expired)", "has expired");

            certificates.only("good");
            check.passes();
        }
    }

    @Test
    void aFileOfPemHasTheWholeChain() throws Exception {
        try (ReadyMadeCheck check = ReadyMadeCheck.of("tls", "file", certificates.pem("below"))) {
            CheckOutcome outcome = check.run();

            assertThat(outcome.state()).isEqualTo(CheckState.DEGRADED);
            assertThat(days(outcome)).isBetween(11.0, 12.0);
        }
    }
}
