package dev.healthcheck.internal.environment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with certificates: a key store, or certificates as PEM.
 *
 * @param role the use of the store, such as {@code trustStore}
 * @param path the path of the file
 * @param password the password; empty without one
 */
record CertificateStore(String role, String path, String password) {
    private static final String PEM = "-----BEGIN";
    private static final int MOST_BYTES = 20_000_000;

    /** A certificate, and where it stands. */
    record Entry(String alias, String subject, Instant notAfter) {}

    /**
     * {@return the certificates; for an entry with a chain, each of the chain}
     *
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if the file is no store, or the password is wrong
     */
    List<Entry> read() throws IOException, GeneralSecurityException {
        Path file = Path.of(path);
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("the file has more than " + MOST_BYTES + " bytes");
        }
        return isPem(file) ? readPem(file) : readStore(file.toFile());
    }

    private static boolean isPem(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(4096), StandardCharsets.ISO_8859_1).contains(PEM);
        }
    }

    private static List<Entry> readPem(Path file) throws IOException, GeneralSecurityException {
        List<Entry> entries = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                add(entries, String.valueOf(entries.size() + 1), one);
            }
        }
        return entries;
    }

    private List<Entry> readStore(File file) throws IOException, GeneralSecurityException {
        // A store without a password shows its certificates too, if they are not encrypted.
        char @Nullable [] secret = password.isEmpty() ? null : password.toCharArray();
        KeyStore store = KeyStore.getInstance(file, secret);
        List<Entry> entries = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain == null) {
                add(entries, alias, store.getCertificate(alias));
            } else {
                for (Certificate one : chain) {
                    add(entries, alias, one);
                }
            }
        }
        return entries;
    }

    private static void add(List<Entry> entries, String alias, @Nullable Certificate certificate) {
        if (certificate instanceof X509Certificate known) {
            entries.add(new Entry(
                    alias,
                    known.getSubjectX500Principal().getName(),
                    known.getNotAfter().toInstant()));
        }
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return role + "=" + path;
    }
}
