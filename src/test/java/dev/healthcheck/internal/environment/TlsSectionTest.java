package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsSectionTest {
    /** A certificate of {@code CN=shop.example} until 2045-12-27. */
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBQzCB66ADAgECAghoirKakcpy8TAKBggqhkjOPQQDAjAXMRUwEwYDVQQDEwxz
            aG9wLmV4YW1wbGUwHhcNMjYwMTAxMTUyMDI4WhcNNDUxMjI3MTUyMDI4WjAXMRUw
            EwYDVQQDEwxzaG9wLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASl
            Sj6p+xWeQ32wkvStK5JRD7ceSkkpE+bfSCfktsy116HPKcD0R9oMlcukZTBUfX5V
            cn1VIohJ1NMP4C9XwhygoyEwHzAdBgNVHQ4EFgQUwWhtMV9AOiqjntnUDRZg/9zg
            hhMwCgYIKoZIzj0EAwIDRwAwRAIgL+X4NojJZaXSIawXaN3YPCr2vMMVntTgW+zv
            HSmrB5kCIFB/osiCXeKnvodgBymz9vhAxNTDWRNd787Qgc3z1Lkj
            -----END CERTIFICATE-----
            """;

    private static final Instant NOW = Instant.parse("2045-12-17T15:20:28Z");

    @TempDir
    Path folder;

    private final Map<String, String> properties = new HashMap<>();

    @Test
    void withoutAConfiguredStoreThereIsNothing() {
        assertThat(section(List.of(), "", NOW).data()).isEmpty();
    }

    @Test
    void theCertificatesOfAPemFileAreShown() throws Exception {
        String file = Files.writeString(folder.resolve("a.pem"), PEM).toString();

        assertThat(section(List.of(file), "", NOW).data())
                .isEqualTo(List.of(Map.of(
                        "store",
                        "setting",
                        "file",
                        file,
                        "count",
                        1,
                        "expired",
                        0L,
                        "omitted",
                        0,
                        "certificates",
                        List.of(Map.of(
                                "alias",
                                "1",
                                "subject",
                                "CN=shop.example",
                                "not_after",
                                "2045-12-27T15:20:28Z",
                                "days_left",
                                10L,
                                "expired",
                                false)))));
    }

    @Test
    void anExpiredCertificateIsTold() throws Exception {
        String file = Files.writeString(folder.resolve("a.pem"), PEM).toString();

        Map<String, Object> data = section(List.of(file), "", NOW.plusSeconds(10 * 86_400 + 1))
                .data()
                .get(0);

        assertThat(data).containsEntry("expired", 1L);
        assertThat(data.get("certificates").toString()).contains("days_left=-1", "expired=true");
    }

    @Test
    void theStoresOfTheSystemPropertiesAreShownWithoutTheirPasswords() throws Exception {
        properties.put("javax.net.ssl.keyStore", store("k.p12", "k3y-s3cret", 1).toString());
        properties.put("javax.net.ssl.keyStorePassword", "k3y-s3cret");
        properties.put(
                "javax.net.ssl.trustStore", store("t.p12", "tru5t-s3cret", 1).toString());
        properties.put("javax.net.ssl.trustStorePassword", "tru5t-s3cret");

        List<Map<String, Object>> data = section(List.of(), "", NOW).data();

        assertThat(data).extracting(one -> one.get("store")).containsExactly("keyStore", "trustStore");
        assertThat(data).extracting(one -> one.get("count")).containsExactly(1, 1);
        assertThat(data.toString()).doesNotContain("s3cret");
        assertThat(new CertificateStore("keyStore", "/a", "k3y-s3cret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aStoreThatIsNoFileIsLeftOut() {
        properties.put("javax.net.ssl.keyStore", "NONE");

        assertThat(section(List.of(), "", NOW).data()).isEmpty();
    }

    @Test
    void ofManyCertificatesTheSoonestAreShown() throws Exception {
        String file = store("t.p12", "changeit", 50).toString();

        Map<String, Object> data =
                section(List.of(file), "changeit", NOW).data().get(0);

        assertThat(data).containsEntry("count", 50).containsEntry("omitted", 30);
        assertThat((List<?>) data.get("certificates")).hasSize(20);
    }

    @Test
    void aStoreThatCannotBeReadDoesNotBreakTheRest() throws Exception {
        String good = Files.writeString(folder.resolve("a.pem"), PEM).toString();
        String wrong = store("t.p12", "right", 1).toString();
        String rubbish = Files.writeString(folder.resolve("r.jks"), "rubbish").toString();

        List<Map<String, Object>> data = section(
                        List.of(folder.resolve("gone").toString(), wrong, rubbish, good), "wr0ng", NOW)
                .data();

        assertThat(data).extracting(one -> one.containsKey("error")).containsExactly(true, true, true, false);
        assertThat(data.toString()).doesNotContain("wr0ng");
    }

    @Test
    void aChangedFileIsReadAgain() throws Exception {
        Path file = folder.resolve("a.pem");
        Files.writeString(file, PEM);
        TlsSection section = section(List.of(file.toString()), "", NOW);
        section.data();

        Files.writeString(file, PEM + PEM);

        assertThat(section.data().get(0)).containsEntry("count", 2);
    }

    private Path store(String name, String password, int entries) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < entries; i++) {
            store.setCertificateEntry("ca" + i, certificate);
        }
        return write(store, folder.resolve(name), password);
    }

    private static Path write(KeyStore store, Path file, String password) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private TlsSection section(List<String> files, String password, Instant now) {
        return new TlsSection(
                name -> properties.getOrDefault(name, ""), files, password, Clock.fixed(now, ZoneOffset.UTC));
    }
}
