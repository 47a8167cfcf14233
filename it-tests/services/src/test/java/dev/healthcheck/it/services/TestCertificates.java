package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates that keytool makes for a test, in one store, below one authority. */
final class TestCertificates {
    static final String PASSWORD = "changeit";
    static final String ROOT = "root";

    private static final String LOCALHOST = "san=dns:localhost,ip:127.0.0.1";

    private final Path folder;
    private final Path store;

    private TestCertificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("all.p12");
    }

    /** {@return a store that has only the authority} */
    static TestCertificates in(Path folder) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        certificates.make(ROOT, "-dname", "CN=Test Root", "-ext", "bc:c", "-validity", "3650");
        return certificates;
    }

    /** Adds a certificate for localhost. */
    void add(String alias, String signer, String... more) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("-signer", signer, "-dname", "CN=" + alias, "-ext", LOCALHOST, "-storepass", PASSWORD));
        words.addAll(List.of(more));
        make(alias, words.toArray(String[]::new));
    }

    /** Adds an authority below the root. */
    void addAuthority(String alias, int days) throws Exception {
        make(alias, "-signer", ROOT, "-dname", "CN=" + alias, "-ext", "bc:c", "-validity", Integer.toString(days));
    }

    /** Adds a certificate with other words for keytool. */
    void make(String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-keystore",
                store.toString()));
        command.addAll(List.of(more));
        if (!command.contains("-storepass")) {
            command.addAll(List.of("-storepass", PASSWORD));
        }
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    /** {@return a store with the certificate of the authority} */
    Path trust() throws IOException, GeneralSecurityException {
        KeyStore trust = empty();
        trust.setCertificateEntry(ROOT, load().getCertificate(ROOT));
        return write("trust.p12", trust);
    }

    /** {@return a store with one certificate, its key and its chain} */
    Path only(String alias) throws IOException, GeneralSecurityException {
        return write(alias + ".p12", single(alias));
    }

    /** {@return the certificate and its chain as PEM} */
    Path pem(String alias) throws IOException, GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        for (Certificate certificate : load().getCertificateChain(alias)) {
            text.append(block("CERTIFICATE", certificate.getEncoded()));
        }
        return Files.writeString(folder.resolve(alias + ".pem"), text);
    }

    /** {@return the key as PEM} */
    Path keyPem(String alias) throws IOException, GeneralSecurityException {
        Key key = load().getKey(alias, PASSWORD.toCharArray());
        return Files.writeString(folder.resolve(alias + ".key"), block("PRIVATE KEY", key.getEncoded()));
    }

    private static String block(String kind, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
    }

    /** {@return TLS for a server with this certificate} */
    SSLContext context(String alias) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(single(alias), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore single(String alias) throws IOException, GeneralSecurityException {
        KeyStore all = load();
        KeyStore single = empty();
        char[] password = PASSWORD.toCharArray();
        single.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        return single;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private Path write(String name, KeyStore content) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
